// Original file: salesmesh/compliance/v1/transfer_service.proto


export interface PutTransfersElsewhereRequestInput {
  request_id?: (string) | undefined;
  year?: (number) | undefined;
  from?: (string) | undefined;
  kind?: (string) | undefined;
  persons?: (number) | undefined;
}

export interface PutTransfersElsewhereRequest {
  request_id: (string);
  year: (number);
  from: (string);
  kind: (string);
  persons: (number);
}
