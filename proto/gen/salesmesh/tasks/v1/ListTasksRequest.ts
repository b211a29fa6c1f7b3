// Original file: salesmesh/tasks/v1/task_service.proto


export interface ListTasksRequestInput {
  page_size?: (number) | undefined;
  page_token?: (string) | undefined;
  /**
   * open | assigned | completed | cancelled
   */
  state?: (string) | undefined;
  assignee?: (string) | undefined;
  role?: (string) | undefined;
  case_id?: (string) | undefined;
  due_before?: (string) | undefined;
}

export interface ListTasksRequest {
  page_size: (number);
  page_token: (string);
  /**
   * open | assigned | completed | cancelled
   */
  state?: (string) | undefined;
  assignee?: (string) | undefined;
  role?: (string) | undefined;
  case_id?: (string) | undefined;
  due_before?: (string) | undefined;
}
