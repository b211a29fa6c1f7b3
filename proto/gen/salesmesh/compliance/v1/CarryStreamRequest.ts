// Original file: salesmesh/compliance/v1/sequencer_service.proto

import type { CarriedMethodInput as _salesmesh_compliance_v1_CarriedMethodInput, CarriedMethod as _salesmesh_compliance_v1_CarriedMethod } from '../../../salesmesh/compliance/v1/CarriedMethod.ts';

export interface CarryStreamRequestInput {
  method?: (_salesmesh_compliance_v1_CarriedMethodInput | null) | undefined;
  request?: (Buffer | Uint8Array | string) | undefined;
}

export interface CarryStreamRequest {
  method: (_salesmesh_compliance_v1_CarriedMethod | null);
  request: (Buffer);
}
