// Original file: salesmesh/compliance/v1/transfer_service.proto

import type { TransferCountInput as _salesmesh_compliance_v1_TransferCountInput, TransferCount as _salesmesh_compliance_v1_TransferCount } from '../../../salesmesh/compliance/v1/TransferCount.ts';

export interface PutTransfersElsewhereResponseInput {
  count?: (_salesmesh_compliance_v1_TransferCountInput | null) | undefined;
}

export interface PutTransfersElsewhereResponse {
  count: (_salesmesh_compliance_v1_TransferCount | null);
}
