// Original file: salesmesh/compliance/v1/automation_service.proto

import type { BilingualTextInput as _salesmesh_compliance_v1_BilingualTextInput, BilingualText as _salesmesh_compliance_v1_BilingualText } from '../../../salesmesh/compliance/v1/BilingualText.ts';

export interface ItemErrorInput {
  code?: (string) | undefined;
  field?: (string) | undefined;
  message?: (_salesmesh_compliance_v1_BilingualTextInput | null) | undefined;
  /**
   * Whether the same request may succeed later.
   */
  retryable?: (boolean) | undefined;
}

export interface ItemError {
  code: (string);
  field: (string);
  message: (_salesmesh_compliance_v1_BilingualText | null);
  /**
   * Whether the same request may succeed later.
   */
  retryable: (boolean);
}
