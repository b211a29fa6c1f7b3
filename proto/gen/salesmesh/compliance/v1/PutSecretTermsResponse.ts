// Original file: salesmesh/compliance/v1/settings_service.proto


export interface PutSecretTermsResponseInput {
  count?: (number) | undefined;
}

export interface PutSecretTermsResponse {
  count: (number);
}
