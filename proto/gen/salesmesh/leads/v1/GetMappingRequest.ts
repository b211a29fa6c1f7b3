// Original file: salesmesh/leads/v1/intake_service.proto


export interface GetMappingRequestInput {
  name?: (string) | undefined;
}

export interface GetMappingRequest {
  name: (string);
}
