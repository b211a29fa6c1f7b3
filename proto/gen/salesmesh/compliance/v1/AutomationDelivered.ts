// Original file: salesmesh/compliance/v1/events.proto


export interface AutomationDeliveredInput {
  automation_id?: (string) | undefined;
  /**
   * delivered | failed
   */
  status?: (string) | undefined;
  failure_code?: (string) | undefined;
  reported_at?: (string) | undefined;
  reference?: (string) | undefined;
}

export interface AutomationDelivered {
  automation_id: (string);
  /**
   * delivered | failed
   */
  status: (string);
  failure_code: (string);
  reported_at: (string);
  reference: (string);
}
