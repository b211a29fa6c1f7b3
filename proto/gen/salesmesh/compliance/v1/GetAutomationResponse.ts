// Original file: salesmesh/compliance/v1/automation_service.proto

import type { AutomationInput as _salesmesh_compliance_v1_AutomationInput, Automation as _salesmesh_compliance_v1_Automation } from '../../../salesmesh/compliance/v1/Automation.ts';

export interface GetAutomationResponseInput {
  automation?: (_salesmesh_compliance_v1_AutomationInput | null) | undefined;
}

export interface GetAutomationResponse {
  automation: (_salesmesh_compliance_v1_Automation | null);
}
