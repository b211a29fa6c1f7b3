// Original file: salesmesh/compliance/v1/transfer_service.proto

import type { TransferCountInput as _salesmesh_compliance_v1_TransferCountInput, TransferCount as _salesmesh_compliance_v1_TransferCount } from '../../../salesmesh/compliance/v1/TransferCount.ts';

export interface ListTransferCountsResponseInput {
  counts?: (_salesmesh_compliance_v1_TransferCountInput)[] | undefined;
}

export interface ListTransferCountsResponse {
  counts: (_salesmesh_compliance_v1_TransferCount)[];
}
