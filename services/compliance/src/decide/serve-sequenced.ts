import { noPerson, runWith } from '@salesmesh/chassis/context';
import type { Log } from '@salesmesh/chassis/log';
import type { RpcTable, TlsFiles } from '@salesmesh/chassis/rpc';
import type {
  RecordEvaluationsRequest,
  RecordEvaluationsResponse,
  RecordEvaluationsResponseInput,
  RequestAutomationsRequest,
  RequestAutomationsResponse,
  RequestAutomationsResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { onDecisionDue } from '../deciding/on-decision-due.ts';
import { answersInAnyOrder } from '../item-answers/answers-in-any-order.ts';
import { itemError } from '../item-answers/item-error.ts';
import { onDeliveryFinished } from '../permits/on-delivery-finished.ts';
import type { StreamKeys } from '../sequencer/carried-stream.ts';
import { carryRoutes } from '../sequencer/carry-routes.ts';
import { peerClients } from '../sequencer/peers.ts';
import { type SequencedPaths, sequencedRoutes } from '../sequencer/sequenced-routes.ts';
import { everywhere, type Sequencer, startSequencer } from '../sequencer/sequencer.ts';
import type { Parts } from './assemble.ts';
import { placedHandlers, type WriterHandlers, writerWork } from './writer-work.ts';

export type PeerSettings = { address: string; serverName: string | undefined };

const requests: StreamKeys = {
  ofRequest: (message) => (message as RequestAutomationsRequest).request?.request_id ?? '',
  ofAnswer: (message) => (message as RequestAutomationsResponse).request_id,
  failed: (message, error): RequestAutomationsResponseInput => ({
    request_id: requests.ofRequest(message),
    error: itemError(error),
  }),
};

const evaluations: StreamKeys = {
  ofRequest: (message) => (message as RecordEvaluationsRequest).item_id,
  ofAnswer: (message) => (message as RecordEvaluationsResponse).item_id,
  failed: (message, error): RecordEvaluationsResponseInput => ({
    item_id: evaluations.ofRequest(message),
    error: itemError(error),
  }),
};

/**
 * Whatever adds to the tenant's ledger. An evaluation whose answer was lost with its replica is made again: the first one
 * stays in the ledger, and nobody was told of it.
 */
const paths: SequencedPaths = {
  unary: [
    '/salesmesh.compliance.v1.AutomationService/RequestAutomation',
    '/salesmesh.compliance.v1.AutomationService/ApproveAutomation',
    '/salesmesh.compliance.v1.AutomationService/RejectAutomation',
    '/salesmesh.compliance.v1.PermitService/RedeemPermit',
    '/salesmesh.compliance.v1.PermitService/ConfirmRedemption',
    '/salesmesh.compliance.v1.EvaluationService/RecordEvaluation',
  ],
  streams: {
    '/salesmesh.compliance.v1.AutomationService/RequestAutomations': requests,
    '/salesmesh.compliance.v1.EvaluationService/RecordEvaluations': evaluations,
  },
};

export type Placed = {
  sequencer: Sequencer;
  /** For timers and events. */
  handlers: WriterHandlers;
  /** The table with calls placed, and with what other replicas hand on. */
  tableOf(table: RpcTable): RpcTable;
  /** Lets another replica take what this one writes. */
  standDown(): Promise<void>;
};

type PlacingOptions = {
  parts: Parts;
  log: Log;
  /** Name of this process. */
  owner: string;
  tls?: TlsFiles | undefined;
  peers?: PeerSettings | undefined;
};

/** Finds for each tenant the replica that writes its ledger, and hands on what comes to another one. */
export function startPlacing({ parts, log, owner, tls, peers }: PlacingOptions, stack: AsyncDisposableStack): Placed {
  const finishDeliveries = onDeliveryFinished(parts);
  const handlers = { decideAgain: onDecisionDue(parts), finishDeliveries };
  const clients = stack.use(peerClients({ tls, serverName: peers?.serverName }));
  const inTenant = <R>(tenant: string, fn: () => Promise<R>) => runWith({ tenant, actor: noPerson }, fn);
  const self = { holder: `${owner}:${parts.ids.next()}`, address: peers?.address ?? '' };
  const running =
    peers === undefined
      ? undefined
      : stack.use(startSequencer({ leases: parts.treeLeases(self), self, inTenant, log }));
  const sequencer = running ?? everywhere;
  const placing = { sequencer, peers: clients };
  return {
    sequencer,
    handlers: placedHandlers(handlers, placing),
    tableOf: (table) => ({
      ...sequencedRoutes(table, paths, { ...placing, inAnyOrder: answersInAnyOrder }),
      ...carryRoutes({ table, paths, sequencer, work: writerWork(handlers) }),
    }),
    standDown: async () => running?.standDown(),
  };
}
