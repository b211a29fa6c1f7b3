// Original file: salesmesh/tasks/v1/events.proto


export interface CaseOpenedInput {
  case_id?: (string) | undefined;
  flow_id?: (string) | undefined;
  flow_version?: (number) | undefined;
  subject?: (string) | undefined;
  opened_at?: (string) | undefined;
}

export interface CaseOpened {
  case_id: (string);
  flow_id: (string);
  flow_version: (number);
  subject: (string);
  opened_at: (string);
}
