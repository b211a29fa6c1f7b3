// Original file: salesmesh/tasks/v1/case.proto


export interface HistoryEntryInput {
  at?: (string) | undefined;
  step?: (string) | undefined;
  /**
   * Counts the steps that the case entered.
   */
  visit?: (number) | undefined;
  /**
   * entered | claimed | delegated | escalated | completed | interrupted | called | answered | failed | timed_out |
   * happened | cards_attached | ended
   */
  what?: (string) | undefined;
  /**
   * A person's id, or absent for the system.
   */
  by?: (string) | undefined;
  /**
   * Outcome, error code, the person it was given to, or the result.
   */
  detail?: (string) | undefined;
}

export interface HistoryEntry {
  at: (string);
  step: (string);
  /**
   * Counts the steps that the case entered.
   */
  visit: (number);
  /**
   * entered | claimed | delegated | escalated | completed | interrupted | called | answered | failed | timed_out |
   * happened | cards_attached | ended
   */
  what: (string);
  /**
   * A person's id, or absent for the system.
   */
  by?: (string) | undefined;
  /**
   * Outcome, error code, the person it was given to, or the result.
   */
  detail?: (string) | undefined;
}
