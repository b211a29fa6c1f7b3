// Original file: salesmesh/tasks/v1/events.proto


export interface CardReferenceInput {
  card_id?: (string) | undefined;
  version?: (number) | undefined;
}

export interface CardReference {
  card_id: (string);
  version: (number);
}
