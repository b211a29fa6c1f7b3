// Original file: salesmesh/leads/v1/intake_service.proto


export interface RowProblemInput {
  field?: (string) | undefined;
  code?: (string) | undefined;
  reason_zh?: (string) | undefined;
  reason_en?: (string) | undefined;
}

export interface RowProblem {
  field: (string);
  code: (string);
  reason_zh: (string);
  reason_en: (string);
}
