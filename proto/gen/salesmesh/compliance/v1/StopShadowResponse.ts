// Original file: salesmesh/compliance/v1/impact_service.proto

import type { ShadowRunInput as _salesmesh_compliance_v1_ShadowRunInput, ShadowRun as _salesmesh_compliance_v1_ShadowRun } from '../../../salesmesh/compliance/v1/ShadowRun.ts';

export interface StopShadowResponseInput {
  run?: (_salesmesh_compliance_v1_ShadowRunInput | null) | undefined;
}

export interface StopShadowResponse {
  run: (_salesmesh_compliance_v1_ShadowRun | null);
}
