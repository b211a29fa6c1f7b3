// Original file: salesmesh/compliance/v1/sequencer_service.proto


export interface CarryStreamResponseInput {
  response?: (Buffer | Uint8Array | string) | undefined;
}

export interface CarryStreamResponse {
  response: (Buffer);
}
