// Original file: salesmesh/tasks/v1/flow.proto


export interface InterruptionInput {
  /**
   * As in WaitStep.
   */
  event?: (string) | undefined;
  next?: (string) | undefined;
}

export interface Interruption {
  /**
   * As in WaitStep.
   */
  event: (string);
  next: (string);
}
