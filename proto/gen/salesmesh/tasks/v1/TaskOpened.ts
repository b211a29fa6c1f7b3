// Original file: salesmesh/tasks/v1/events.proto


export interface TaskOpenedInput {
  case_id?: (string) | undefined;
  task_id?: (string) | undefined;
  flow_id?: (string) | undefined;
  step?: (string) | undefined;
  /**
   * task | approval
   */
  kind?: (string) | undefined;
  roles?: (string)[] | undefined;
  assignee?: (string) | undefined;
  due_at?: (string) | undefined;
  subject?: (string) | undefined;
  opened_at?: (string) | undefined;
  /**
   * Whether cards are looked for.
   */
  wants_cards?: (boolean) | undefined;
}

export interface TaskOpened {
  case_id: (string);
  task_id: (string);
  flow_id: (string);
  step: (string);
  /**
   * task | approval
   */
  kind: (string);
  roles: (string)[];
  assignee?: (string) | undefined;
  due_at?: (string) | undefined;
  subject: (string);
  opened_at: (string);
  /**
   * Whether cards are looked for.
   */
  wants_cards: (boolean);
}
