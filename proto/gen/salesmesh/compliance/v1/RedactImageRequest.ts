// Original file: salesmesh/compliance/v1/screening.proto

import type { ImageHeaderInput as _salesmesh_compliance_v1_ImageHeaderInput, ImageHeader as _salesmesh_compliance_v1_ImageHeader } from '../../../salesmesh/compliance/v1/ImageHeader.ts';

export interface RedactImageRequestInput {
  header?: (_salesmesh_compliance_v1_ImageHeaderInput | null) | undefined;
  chunk?: (Buffer | Uint8Array | string) | undefined;
  part?: "header"|"chunk" | undefined;
}

export interface RedactImageRequest {
  header?: (_salesmesh_compliance_v1_ImageHeader | null) | undefined;
  chunk?: (Buffer) | undefined;
}
