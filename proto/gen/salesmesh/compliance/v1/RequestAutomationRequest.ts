// Original file: salesmesh/compliance/v1/automation_service.proto

import type { ActionFactsInput as _salesmesh_compliance_v1_ActionFactsInput, ActionFacts as _salesmesh_compliance_v1_ActionFacts } from '../../../salesmesh/compliance/v1/ActionFacts.ts';
import type { ContentInput as _salesmesh_compliance_v1_ContentInput, Content as _salesmesh_compliance_v1_Content } from '../../../salesmesh/compliance/v1/Content.ts';
import type { PriceFactsInput as _salesmesh_compliance_v1_PriceFactsInput, PriceFacts as _salesmesh_compliance_v1_PriceFacts } from '../../../salesmesh/compliance/v1/PriceFacts.ts';

export interface RequestAutomationRequestInput {
  request_id?: (string) | undefined;
  recipient_id?: (string) | undefined;
  /**
   * Version of the recipient's facts that the caller has seen; 0 for whatever is here.
   */
  recipient_version?: (number) | undefined;
  /**
   * `id` is set here from the automation; leave it empty.
   */
  action?: (_salesmesh_compliance_v1_ActionFactsInput | null) | undefined;
  content?: (_salesmesh_compliance_v1_ContentInput | null) | undefined;
  /**
   * Team on whose behalf it is sent.
   */
  team?: (string) | undefined;
  /**
   * For quotations.
   */
  price?: (_salesmesh_compliance_v1_PriceFactsInput | null) | undefined;
  /**
   * Caller's own reference, such as a lead id; no personal data.
   */
  reference?: (string) | undefined;
}

export interface RequestAutomationRequest {
  request_id: (string);
  recipient_id: (string);
  /**
   * Version of the recipient's facts that the caller has seen; 0 for whatever is here.
   */
  recipient_version: (number);
  /**
   * `id` is set here from the automation; leave it empty.
   */
  action: (_salesmesh_compliance_v1_ActionFacts | null);
  content: (_salesmesh_compliance_v1_Content | null);
  /**
   * Team on whose behalf it is sent.
   */
  team: (string);
  /**
   * For quotations.
   */
  price: (_salesmesh_compliance_v1_PriceFacts | null);
  /**
   * Caller's own reference, such as a lead id; no personal data.
   */
  reference: (string);
}
