import type { Right, RpcTableOf } from '@salesmesh/chassis/rpc';
import type { TransferServiceMethods } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { listTransferCounts, putTransfersElsewhere } from '../transfers/list-transfer-counts.ts';
import type { Parts } from './assemble.ts';

const services = ['gateway'];
const officers: Right = { services, roles: ['compliance_officer'] };
const managers: Right = { services, roles: ['sales_manager', 'compliance_officer', 'operator'] };

export function transferRoutes(parts: Parts) {
  return {
    '/salesmesh.compliance.v1.TransferService/ListTransferCounts': {
      right: managers,
      unary: listTransferCounts(parts),
    },
    '/salesmesh.compliance.v1.TransferService/PutTransfersElsewhere': {
      right: officers,
      unary: putTransfersElsewhere(parts),
    },
  } satisfies RpcTableOf<TransferServiceMethods>;
}
