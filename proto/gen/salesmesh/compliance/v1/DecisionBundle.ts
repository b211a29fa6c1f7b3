// Original file: salesmesh/compliance/v1/decision_log_service.proto


export interface DecisionBundleInput {
  revision?: (string) | undefined;
}

export interface DecisionBundle {
  revision: (string);
}
