// Original file: salesmesh/knowledge/v1/card_service.proto


export interface ImportCardsSummaryInput {
  read?: (number) | undefined;
  created?: (number) | undefined;
  updated?: (number) | undefined;
  unchanged?: (number) | undefined;
  rejected?: (number) | undefined;
}

export interface ImportCardsSummary {
  read: (number);
  created: (number);
  updated: (number);
  unchanged: (number);
  rejected: (number);
}
