// Original file: salesmesh/tasks/v1/flow_service.proto


export interface DryRunStepInput {
  step?: (string) | undefined;
  kind?: (string) | undefined;
  entered_at?: (string) | undefined;
  outcome?: (string) | undefined;
  due_at?: (string) | undefined;
}

export interface DryRunStep {
  step: (string);
  kind: (string);
  entered_at: (string);
  outcome?: (string) | undefined;
  due_at?: (string) | undefined;
}
