// Original file: salesmesh/forecasting/v1/opportunity_service.proto


export interface CrmRowProblemInput {
  field?: (string) | undefined;
  code?: (string) | undefined;
  reason_zh?: (string) | undefined;
  reason_en?: (string) | undefined;
}

export interface CrmRowProblem {
  field: (string);
  code: (string);
  reason_zh: (string);
  reason_en: (string);
}
