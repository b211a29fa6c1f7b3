// Original file: salesmesh/compliance/v1/facts.proto

import type { BilingualTextInput as _salesmesh_compliance_v1_BilingualTextInput, BilingualText as _salesmesh_compliance_v1_BilingualText } from '../../../salesmesh/compliance/v1/BilingualText.ts';

export interface ReasonInput {
  rule?: (string) | undefined;
  article?: (string) | undefined;
  effect?: (string) | undefined;
  message?: (_salesmesh_compliance_v1_BilingualTextInput | null) | undefined;
  remedy?: (_salesmesh_compliance_v1_BilingualTextInput | null) | undefined;
  until?: (string) | undefined;
}

export interface Reason {
  rule: (string);
  article: (string);
  effect: (string);
  message: (_salesmesh_compliance_v1_BilingualText | null);
  remedy: (_salesmesh_compliance_v1_BilingualText | null);
  until?: (string) | undefined;
}
