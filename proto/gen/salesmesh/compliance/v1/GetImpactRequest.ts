// Original file: salesmesh/compliance/v1/impact_service.proto


export interface GetImpactRequestInput {
  id?: (string) | undefined;
}

export interface GetImpactRequest {
  id: (string);
}
