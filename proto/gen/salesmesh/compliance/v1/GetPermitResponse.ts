// Original file: salesmesh/compliance/v1/automation_service.proto

import type { PermitInput as _salesmesh_compliance_v1_PermitInput, Permit as _salesmesh_compliance_v1_Permit } from '../../../salesmesh/compliance/v1/Permit.ts';
import type { ActionFactsInput as _salesmesh_compliance_v1_ActionFactsInput, ActionFacts as _salesmesh_compliance_v1_ActionFacts } from '../../../salesmesh/compliance/v1/ActionFacts.ts';
import type { ContentInput as _salesmesh_compliance_v1_ContentInput, Content as _salesmesh_compliance_v1_Content } from '../../../salesmesh/compliance/v1/Content.ts';
import type { ObligationInput as _salesmesh_compliance_v1_ObligationInput, Obligation as _salesmesh_compliance_v1_Obligation } from '../../../salesmesh/compliance/v1/Obligation.ts';

export interface GetPermitResponseInput {
  permit?: (_salesmesh_compliance_v1_PermitInput | null) | undefined;
  recipient_id?: (string) | undefined;
  /**
   * Opens the recipient commitment of the leaf.
   */
  recipient_salt?: (Buffer | Uint8Array | string) | undefined;
  action?: (_salesmesh_compliance_v1_ActionFactsInput | null) | undefined;
  content?: (_salesmesh_compliance_v1_ContentInput | null) | undefined;
  obligations?: (_salesmesh_compliance_v1_ObligationInput)[] | undefined;
  watermark?: (string) | undefined;
  /**
   * Last part of the link by which the recipient opts out without signing in.
   */
  opt_out_token?: (string) | undefined;
}

export interface GetPermitResponse {
  permit: (_salesmesh_compliance_v1_Permit | null);
  recipient_id: (string);
  /**
   * Opens the recipient commitment of the leaf.
   */
  recipient_salt: (Buffer);
  action: (_salesmesh_compliance_v1_ActionFacts | null);
  content: (_salesmesh_compliance_v1_Content | null);
  obligations: (_salesmesh_compliance_v1_Obligation)[];
  watermark: (string);
  /**
   * Last part of the link by which the recipient opts out without signing in.
   */
  opt_out_token: (string);
}
