// Original file: salesmesh/forecasting/v1/milestone_service.proto


export interface ReadEvidenceRequestInput {
  milestone_id?: (string) | undefined;
  sha256?: (string) | undefined;
}

export interface ReadEvidenceRequest {
  milestone_id: (string);
  sha256: (string);
}
