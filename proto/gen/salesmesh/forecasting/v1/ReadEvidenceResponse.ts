// Original file: salesmesh/forecasting/v1/milestone_service.proto

import type { EvidenceInput as _salesmesh_forecasting_v1_EvidenceInput, Evidence as _salesmesh_forecasting_v1_Evidence } from '../../../salesmesh/forecasting/v1/Evidence.ts';

export interface ReadEvidenceResponseInput {
  evidence?: (_salesmesh_forecasting_v1_EvidenceInput | null) | undefined;
  chunk?: (Buffer | Uint8Array | string) | undefined;
  part?: "evidence"|"chunk" | undefined;
}

export interface ReadEvidenceResponse {
  evidence?: (_salesmesh_forecasting_v1_Evidence | null) | undefined;
  chunk?: (Buffer) | undefined;
}
