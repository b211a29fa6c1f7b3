// Original file: salesmesh/compliance/v1/automation_service.proto

import type { AutomationInput as _salesmesh_compliance_v1_AutomationInput, Automation as _salesmesh_compliance_v1_Automation } from '../../../salesmesh/compliance/v1/Automation.ts';
import type { ItemErrorInput as _salesmesh_compliance_v1_ItemErrorInput, ItemError as _salesmesh_compliance_v1_ItemError } from '../../../salesmesh/compliance/v1/ItemError.ts';

export interface RequestAutomationsResponseInput {
  request_id?: (string) | undefined;
  automation?: (_salesmesh_compliance_v1_AutomationInput | null) | undefined;
  error?: (_salesmesh_compliance_v1_ItemErrorInput | null) | undefined;
  result?: "automation"|"error" | undefined;
}

export interface RequestAutomationsResponse {
  request_id: (string);
  automation?: (_salesmesh_compliance_v1_Automation | null) | undefined;
  error?: (_salesmesh_compliance_v1_ItemError | null) | undefined;
}
