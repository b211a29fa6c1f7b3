// Original file: salesmesh/compliance/v1/screening.proto

import type { ScreenedSubjectInput as _salesmesh_compliance_v1_ScreenedSubjectInput, ScreenedSubject as _salesmesh_compliance_v1_ScreenedSubject } from '../../../salesmesh/compliance/v1/ScreenedSubject.ts';

export interface ScreenContentRequestInput {
  header?: (_salesmesh_compliance_v1_ScreenedSubjectInput | null) | undefined;
  chunk?: (Buffer | Uint8Array | string) | undefined;
  part?: "header"|"chunk" | undefined;
}

export interface ScreenContentRequest {
  header?: (_salesmesh_compliance_v1_ScreenedSubject | null) | undefined;
  chunk?: (Buffer) | undefined;
}
