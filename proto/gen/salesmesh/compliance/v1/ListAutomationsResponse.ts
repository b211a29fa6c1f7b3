// Original file: salesmesh/compliance/v1/automation_service.proto

import type { AutomationInput as _salesmesh_compliance_v1_AutomationInput, Automation as _salesmesh_compliance_v1_Automation } from '../../../salesmesh/compliance/v1/Automation.ts';

export interface ListAutomationsResponseInput {
  automations?: (_salesmesh_compliance_v1_AutomationInput)[] | undefined;
  next_page_token?: (string) | undefined;
}

export interface ListAutomationsResponse {
  automations: (_salesmesh_compliance_v1_Automation)[];
  next_page_token: (string);
}
