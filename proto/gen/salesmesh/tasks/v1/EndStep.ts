// Original file: salesmesh/tasks/v1/flow.proto


export interface EndStepInput {
  /**
   * A word for what came of the case, such as contacted.
   */
  result?: (string) | undefined;
}

export interface EndStep {
  /**
   * A word for what came of the case, such as contacted.
   */
  result: (string);
}
