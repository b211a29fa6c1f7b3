// Original file: salesmesh/compliance/v1/screening.proto

import type { ImageFindingsInput as _salesmesh_compliance_v1_ImageFindingsInput, ImageFindings as _salesmesh_compliance_v1_ImageFindings } from '../../../salesmesh/compliance/v1/ImageFindings.ts';

export interface RedactImageResponseInput {
  findings?: (_salesmesh_compliance_v1_ImageFindingsInput | null) | undefined;
  chunk?: (Buffer | Uint8Array | string) | undefined;
  part?: "findings"|"chunk" | undefined;
}

export interface RedactImageResponse {
  findings?: (_salesmesh_compliance_v1_ImageFindings | null) | undefined;
  chunk?: (Buffer) | undefined;
}
