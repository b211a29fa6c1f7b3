// Original file: salesmesh/knowledge/v1/card_service.proto


export interface CardProblemInput {
  field?: (string) | undefined;
  code?: (string) | undefined;
  reason_zh?: (string) | undefined;
  reason_en?: (string) | undefined;
}

export interface CardProblem {
  field: (string);
  code: (string);
  reason_zh: (string);
  reason_en: (string);
}
