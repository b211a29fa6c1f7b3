// Original file: salesmesh/tasks/v1/flow_service.proto


export interface ScriptedOutcomeInput {
  step?: (string) | undefined;
  /**
   * Task: one of its outcomes; approval: approved | rejected; call: next | failed; wait: next | timed_out; a task or
   * approval may also be interrupted. A timer needs no script.
   */
  outcome?: (string) | undefined;
  /**
   * Variables that it brings.
   */
  values?: ({[key: string]: string}) | undefined;
}

export interface ScriptedOutcome {
  step: (string);
  /**
   * Task: one of its outcomes; approval: approved | rejected; call: next | failed; wait: next | timed_out; a task or
   * approval may also be interrupted. A timer needs no script.
   */
  outcome: (string);
  /**
   * Variables that it brings.
   */
  values: ({[key: string]: string});
}
