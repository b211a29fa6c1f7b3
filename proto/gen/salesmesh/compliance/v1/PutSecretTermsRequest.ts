// Original file: salesmesh/compliance/v1/settings_service.proto


export interface PutSecretTermsRequestInput {
  request_id?: (string) | undefined;
  terms?: (string)[] | undefined;
}

export interface PutSecretTermsRequest {
  request_id: (string);
  terms: (string)[];
}
