// Original file: salesmesh/compliance/v1/screening.proto


export interface RedactTextRequestInput {
  text?: (string) | undefined;
}

export interface RedactTextRequest {
  text: (string);
}
