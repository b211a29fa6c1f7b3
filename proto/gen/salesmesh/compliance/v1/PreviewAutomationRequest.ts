// Original file: salesmesh/compliance/v1/automation_service.proto

import type { RequestAutomationRequestInput as _salesmesh_compliance_v1_RequestAutomationRequestInput, RequestAutomationRequest as _salesmesh_compliance_v1_RequestAutomationRequest } from '../../../salesmesh/compliance/v1/RequestAutomationRequest.ts';

export interface PreviewAutomationRequestInput {
  request?: (_salesmesh_compliance_v1_RequestAutomationRequestInput | null) | undefined;
}

export interface PreviewAutomationRequest {
  request: (_salesmesh_compliance_v1_RequestAutomationRequest | null);
}
