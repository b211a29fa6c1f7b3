// Original file: salesmesh/compliance/v1/automation_service.proto

import type { ActionFactsInput as _salesmesh_compliance_v1_ActionFactsInput, ActionFacts as _salesmesh_compliance_v1_ActionFacts } from '../../../salesmesh/compliance/v1/ActionFacts.ts';
import type { DecisionInput as _salesmesh_compliance_v1_DecisionInput, Decision as _salesmesh_compliance_v1_Decision } from '../../../salesmesh/compliance/v1/Decision.ts';

export interface AutomationInput {
  id?: (string) | undefined;
  version?: (number) | undefined;
  request_id?: (string) | undefined;
  recipient_id?: (string) | undefined;
  action?: (_salesmesh_compliance_v1_ActionFactsInput | null) | undefined;
  team?: (string) | undefined;
  /**
   * decided | waiting_time | waiting_approval | permitted | redeemed | delivered | failed | expired | refused | rejected
   */
  state?: (string) | undefined;
  decision?: (_salesmesh_compliance_v1_DecisionInput | null) | undefined;
  /**
   * Earlier decisions of the same automation, oldest first.
   */
  history?: (_salesmesh_compliance_v1_DecisionInput)[] | undefined;
  requested_at?: (string) | undefined;
  permit_expires_at?: (string) | undefined;
  watermark?: (string) | undefined;
  reference?: (string) | undefined;
  delivered_at?: (string) | undefined;
  failure_code?: (string) | undefined;
}

export interface Automation {
  id: (string);
  version: (number);
  request_id: (string);
  recipient_id: (string);
  action: (_salesmesh_compliance_v1_ActionFacts | null);
  team: (string);
  /**
   * decided | waiting_time | waiting_approval | permitted | redeemed | delivered | failed | expired | refused | rejected
   */
  state: (string);
  decision: (_salesmesh_compliance_v1_Decision | null);
  /**
   * Earlier decisions of the same automation, oldest first.
   */
  history: (_salesmesh_compliance_v1_Decision)[];
  requested_at: (string);
  permit_expires_at?: (string) | undefined;
  watermark?: (string) | undefined;
  reference?: (string) | undefined;
  delivered_at?: (string) | undefined;
  failure_code?: (string) | undefined;
}
