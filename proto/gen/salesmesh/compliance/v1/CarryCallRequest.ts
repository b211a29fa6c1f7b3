// Original file: salesmesh/compliance/v1/sequencer_service.proto

import type { CarriedMethodInput as _salesmesh_compliance_v1_CarriedMethodInput, CarriedMethod as _salesmesh_compliance_v1_CarriedMethod } from '../../../salesmesh/compliance/v1/CarriedMethod.ts';

export interface CarryCallRequestInput {
  method?: (_salesmesh_compliance_v1_CarriedMethodInput | null) | undefined;
  /**
   * Encoded as the method's own.
   */
  request?: (Buffer | Uint8Array | string) | undefined;
}

export interface CarryCallRequest {
  method: (_salesmesh_compliance_v1_CarriedMethod | null);
  /**
   * Encoded as the method's own.
   */
  request: (Buffer);
}
