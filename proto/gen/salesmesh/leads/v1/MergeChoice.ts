// Original file: salesmesh/leads/v1/lead_service.proto


export interface MergeChoiceInput {
  field?: (string) | undefined;
  kept_from?: (string) | undefined;
  reason_zh?: (string) | undefined;
  reason_en?: (string) | undefined;
}

export interface MergeChoice {
  field: (string);
  kept_from: (string);
  reason_zh: (string);
  reason_en: (string);
}
