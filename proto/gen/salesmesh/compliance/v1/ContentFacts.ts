// Original file: salesmesh/compliance/v1/facts.proto

import type { TextListInput as _salesmesh_compliance_v1_TextListInput, TextList as _salesmesh_compliance_v1_TextList } from '../../../salesmesh/compliance/v1/TextList.ts';

export interface ContentFactsInput {
  opt_out?: (boolean) | undefined;
  sender_identity?: (boolean) | undefined;
  postal_address?: (boolean) | undefined;
  ad_label?: (boolean) | undefined;
  ai_label?: (string) | undefined;
  ai_disclosed?: (boolean) | undefined;
  misleading_subject?: (boolean) | undefined;
  pii_found?: (_salesmesh_compliance_v1_TextListInput | null) | undefined;
  secret_terms?: (_salesmesh_compliance_v1_TextListInput | null) | undefined;
}

export interface ContentFacts {
  opt_out?: (boolean) | undefined;
  sender_identity?: (boolean) | undefined;
  postal_address?: (boolean) | undefined;
  ad_label?: (boolean) | undefined;
  ai_label?: (string) | undefined;
  ai_disclosed?: (boolean) | undefined;
  misleading_subject?: (boolean) | undefined;
  pii_found: (_salesmesh_compliance_v1_TextList | null);
  secret_terms: (_salesmesh_compliance_v1_TextList | null);
}
