// Original file: salesmesh/compliance/v1/decision_log_service.proto


export interface DecisionDutyInput {
  type?: (string) | undefined;
  article?: (string) | undefined;
}

export interface DecisionDuty {
  type: (string);
  article: (string);
}
