// Original file: salesmesh/compliance/v1/events.proto


export interface TeamTrainedInput {
  team?: (string) | undefined;
  certificate_id?: (string) | undefined;
  completed_at?: (string) | undefined;
}

export interface TeamTrained {
  team: (string);
  certificate_id: (string);
  completed_at: (string);
}
