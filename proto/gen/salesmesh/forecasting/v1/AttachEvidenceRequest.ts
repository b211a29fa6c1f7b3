// Original file: salesmesh/forecasting/v1/milestone_service.proto

import type { EvidenceHeaderInput as _salesmesh_forecasting_v1_EvidenceHeaderInput, EvidenceHeader as _salesmesh_forecasting_v1_EvidenceHeader } from '../../../salesmesh/forecasting/v1/EvidenceHeader.ts';

export interface AttachEvidenceRequestInput {
  header?: (_salesmesh_forecasting_v1_EvidenceHeaderInput | null) | undefined;
  chunk?: (Buffer | Uint8Array | string) | undefined;
  part?: "header"|"chunk" | undefined;
}

export interface AttachEvidenceRequest {
  header?: (_salesmesh_forecasting_v1_EvidenceHeader | null) | undefined;
  chunk?: (Buffer) | undefined;
}
