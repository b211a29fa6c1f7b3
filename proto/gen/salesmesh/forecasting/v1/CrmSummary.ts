// Original file: salesmesh/forecasting/v1/opportunity_service.proto


export interface CrmSummaryInput {
  read?: (number) | undefined;
  created?: (number) | undefined;
  updated?: (number) | undefined;
  unchanged?: (number) | undefined;
  rejected?: (number) | undefined;
}

export interface CrmSummary {
  read: (number);
  created: (number);
  updated: (number);
  unchanged: (number);
  rejected: (number);
}
