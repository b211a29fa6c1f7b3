// Original file: salesmesh/forecasting/v1/milestone_service.proto


export interface EvidenceHeaderInput {
  request_id?: (string) | undefined;
  milestone_id?: (string) | undefined;
  expected_version?: (number) | undefined;
  file_name?: (string) | undefined;
  media_type?: (string) | undefined;
}

export interface EvidenceHeader {
  request_id: (string);
  milestone_id: (string);
  expected_version: (number);
  file_name: (string);
  media_type: (string);
}
