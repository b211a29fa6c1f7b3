// Original file: salesmesh/compliance/v1/rights.proto


export interface GetDataMapResponseInput {
  content_type?: (string) | undefined;
  body?: (Buffer | Uint8Array | string) | undefined;
}

export interface GetDataMapResponse {
  content_type: (string);
  body: (Buffer);
}
