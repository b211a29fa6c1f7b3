// Original file: salesmesh/compliance/v1/sequencer_service.proto


export interface CarryCallResponseInput {
  response?: (Buffer | Uint8Array | string) | undefined;
}

export interface CarryCallResponse {
  response: (Buffer);
}
