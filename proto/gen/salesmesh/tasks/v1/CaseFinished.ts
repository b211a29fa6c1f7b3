// Original file: salesmesh/tasks/v1/events.proto


export interface CaseFinishedInput {
  case_id?: (string) | undefined;
  flow_id?: (string) | undefined;
  flow_version?: (number) | undefined;
  subject?: (string) | undefined;
  result?: (string) | undefined;
  finished_at?: (string) | undefined;
}

export interface CaseFinished {
  case_id: (string);
  flow_id: (string);
  flow_version: (number);
  subject: (string);
  result: (string);
  finished_at: (string);
}
