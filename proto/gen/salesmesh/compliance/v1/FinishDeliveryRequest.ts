// Original file: salesmesh/compliance/v1/sequencer_service.proto

import type { DeliveryFinishedInput as _salesmesh_egress_v1_DeliveryFinishedInput, DeliveryFinished as _salesmesh_egress_v1_DeliveryFinished } from '../../../salesmesh/egress/v1/DeliveryFinished.ts';

export interface FinishDeliveryRequestInput {
  event_id?: (string) | undefined;
  /**
   * When it was told.
   */
  at?: (string) | undefined;
  delivery?: (_salesmesh_egress_v1_DeliveryFinishedInput | null) | undefined;
}

export interface FinishDeliveryRequest {
  event_id: (string);
  /**
   * When it was told.
   */
  at: (string);
  delivery: (_salesmesh_egress_v1_DeliveryFinished | null);
}
