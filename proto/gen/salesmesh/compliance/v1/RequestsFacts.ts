// Original file: salesmesh/compliance/v1/facts.proto

import type { TextListInput as _salesmesh_compliance_v1_TextListInput, TextList as _salesmesh_compliance_v1_TextList } from '../../../salesmesh/compliance/v1/TextList.ts';

export interface RequestsFactsInput {
  open?: (_salesmesh_compliance_v1_TextListInput | null) | undefined;
}

export interface RequestsFacts {
  open: (_salesmesh_compliance_v1_TextList | null);
}
