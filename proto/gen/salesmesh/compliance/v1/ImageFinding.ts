// Original file: salesmesh/compliance/v1/screening.proto

import type { ImageBoxInput as _salesmesh_compliance_v1_ImageBoxInput, ImageBox as _salesmesh_compliance_v1_ImageBox } from '../../../salesmesh/compliance/v1/ImageBox.ts';

export interface ImageFindingInput {
  /**
   * As of TextFinding.
   */
  kind?: (string) | undefined;
  box?: (_salesmesh_compliance_v1_ImageBoxInput | null) | undefined;
}

export interface ImageFinding {
  /**
   * As of TextFinding.
   */
  kind: (string);
  box: (_salesmesh_compliance_v1_ImageBox | null);
}
