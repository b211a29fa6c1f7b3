// Original file: salesmesh/compliance/v1/facts.proto

import type { TextListInput as _salesmesh_compliance_v1_TextListInput, TextList as _salesmesh_compliance_v1_TextList } from '../../../salesmesh/compliance/v1/TextList.ts';

export interface TransferFactsInput {
  from?: (string) | undefined;
  to?: (_salesmesh_compliance_v1_TextListInput | null) | undefined;
  mechanism?: (string) | undefined;
  subjects_ytd?: (number) | undefined;
  sensitive_subjects_ytd?: (number) | undefined;
  ciio?: (boolean) | undefined;
  important_data?: (boolean) | undefined;
  impact_assessment?: (boolean) | undefined;
}

export interface TransferFacts {
  from?: (string) | undefined;
  to: (_salesmesh_compliance_v1_TextList | null);
  mechanism?: (string) | undefined;
  subjects_ytd?: (number) | undefined;
  sensitive_subjects_ytd?: (number) | undefined;
  ciio?: (boolean) | undefined;
  important_data?: (boolean) | undefined;
  impact_assessment?: (boolean) | undefined;
}
