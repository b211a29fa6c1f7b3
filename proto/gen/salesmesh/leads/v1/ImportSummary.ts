// Original file: salesmesh/leads/v1/intake_service.proto


export interface ImportSummaryInput {
  read?: (number) | undefined;
  created?: (number) | undefined;
  duplicate?: (number) | undefined;
  rejected?: (number) | undefined;
}

export interface ImportSummary {
  read: (number);
  created: (number);
  duplicate: (number);
  rejected: (number);
}
