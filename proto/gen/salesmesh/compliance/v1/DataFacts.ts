// Original file: salesmesh/compliance/v1/facts.proto

import type { TextListInput as _salesmesh_compliance_v1_TextListInput, TextList as _salesmesh_compliance_v1_TextList } from '../../../salesmesh/compliance/v1/TextList.ts';

export interface DataFactsInput {
  categories?: (_salesmesh_compliance_v1_TextListInput | null) | undefined;
  sensitive?: (boolean) | undefined;
  shared_with_third_party?: (boolean) | undefined;
  sold?: (boolean) | undefined;
  retention_until?: (string) | undefined;
}

export interface DataFacts {
  categories: (_salesmesh_compliance_v1_TextList | null);
  sensitive?: (boolean) | undefined;
  shared_with_third_party?: (boolean) | undefined;
  sold?: (boolean) | undefined;
  retention_until?: (string) | undefined;
}
