// Original file: salesmesh/compliance/v1/rights.proto


export interface ReadCorrectionsRequestInput {
  task_id?: (string) | undefined;
}

export interface ReadCorrectionsRequest {
  task_id: (string);
}
