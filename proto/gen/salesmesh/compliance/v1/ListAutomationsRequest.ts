// Original file: salesmesh/compliance/v1/automation_service.proto


export interface ListAutomationsRequestInput {
  page_size?: (number) | undefined;
  page_token?: (string) | undefined;
  state?: (string) | undefined;
  outcome?: (string) | undefined;
  recipient_id?: (string) | undefined;
  reference?: (string) | undefined;
}

export interface ListAutomationsRequest {
  page_size: (number);
  page_token: (string);
  state?: (string) | undefined;
  outcome?: (string) | undefined;
  recipient_id?: (string) | undefined;
  reference?: (string) | undefined;
}
