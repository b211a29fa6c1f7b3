// Original file: salesmesh/compliance/v1/screening.proto

import type { ImageFindingInput as _salesmesh_compliance_v1_ImageFindingInput, ImageFinding as _salesmesh_compliance_v1_ImageFinding } from '../../../salesmesh/compliance/v1/ImageFinding.ts';

export interface ImageFindingsInput {
  media_type?: (string) | undefined;
  width?: (number) | undefined;
  height?: (number) | undefined;
  found?: (_salesmesh_compliance_v1_ImageFindingInput)[] | undefined;
}

export interface ImageFindings {
  media_type: (string);
  width: (number);
  height: (number);
  found: (_salesmesh_compliance_v1_ImageFinding)[];
}
