// Original file: salesmesh/leads/v1/lead_service.proto


export interface MergeLeadsRequestInput {
  request_id?: (string) | undefined;
  surviving_lead_id?: (string) | undefined;
  merged_lead_id?: (string) | undefined;
  reason?: (string) | undefined;
}

export interface MergeLeadsRequest {
  request_id: (string);
  surviving_lead_id: (string);
  merged_lead_id: (string);
  reason: (string);
}
