// Original file: salesmesh/compliance/v1/sequencer_service.proto


export interface DecideAgainRequestInput {
  automation_id?: (string) | undefined;
}

export interface DecideAgainRequest {
  automation_id: (string);
}
