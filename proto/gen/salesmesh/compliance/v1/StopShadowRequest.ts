// Original file: salesmesh/compliance/v1/impact_service.proto


export interface StopShadowRequestInput {
  request_id?: (string) | undefined;
}

export interface StopShadowRequest {
  request_id: (string);
}
