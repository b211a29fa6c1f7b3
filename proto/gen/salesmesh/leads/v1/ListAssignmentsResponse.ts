// Original file: salesmesh/leads/v1/dispatch_service.proto

import type { AssignmentInput as _salesmesh_leads_v1_AssignmentInput, Assignment as _salesmesh_leads_v1_Assignment } from '../../../salesmesh/leads/v1/Assignment.ts';

export interface ListAssignmentsResponseInput {
  assignments?: (_salesmesh_leads_v1_AssignmentInput)[] | undefined;
  next_page_token?: (string) | undefined;
}

export interface ListAssignmentsResponse {
  assignments: (_salesmesh_leads_v1_Assignment)[];
  next_page_token: (string);
}
