// Original file: salesmesh/compliance/v1/impact_service.proto

import type { ImpactRunInput as _salesmesh_compliance_v1_ImpactRunInput, ImpactRun as _salesmesh_compliance_v1_ImpactRun } from '../../../salesmesh/compliance/v1/ImpactRun.ts';

export interface GetImpactResponseInput {
  run?: (_salesmesh_compliance_v1_ImpactRunInput | null) | undefined;
}

export interface GetImpactResponse {
  run: (_salesmesh_compliance_v1_ImpactRun | null);
}
