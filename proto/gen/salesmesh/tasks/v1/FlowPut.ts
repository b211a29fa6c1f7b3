// Original file: salesmesh/tasks/v1/events.proto


export interface FlowPutInput {
  flow_id?: (string) | undefined;
  version?: (number) | undefined;
  put_at?: (string) | undefined;
}

export interface FlowPut {
  flow_id: (string);
  version: (number);
  put_at: (string);
}
