// Original file: salesmesh/compliance/v1/rules.proto


export interface GetRevisionRequestInput {
  id?: (string) | undefined;
}

export interface GetRevisionRequest {
  id: (string);
}
