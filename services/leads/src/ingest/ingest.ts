import { createHash } from 'node:crypto';
import type { Clock } from '@salesmesh/chassis/clock';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { NamedStore } from '@salesmesh/chassis/store';
import { isSigned } from '@salesmesh/chassis/webhook-signature';
import type { IngestRequest, IngestResponseInput, Mapping } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { errors } from '../errors.ts';
import { compileMapping, rowOf } from '../record/map-record.ts';
import { rowProblem } from '../record/row-problem.ts';
import type { TakeInRecords } from '../record/take-in-records.ts';
import type { SecretBox } from '../source/secret-box.ts';
import { SourceProtocol, type SourceState } from '../source/source.ts';
import { type Delivery, readDelivery } from './read-delivery.ts';
import type { SignalLog } from './signal-log.ts';

export type IngestDeps = {
  readonly sources: NamedStore<SourceState>;
  readonly mappings: NamedStore<Mapping>;
  readonly secrets: SecretBox;
  readonly takeIn: TakeInRecords;
  readonly signalLog: SignalLog;
  readonly clock: Clock;
};

export function ingest(deps: IngestDeps): UnaryHandler<IngestRequest, IngestResponseInput> {
  return async (request, { context }) => {
    const source = await deps.sources.get(request.source);
    if (source === undefined) throw errors.source_not_found({ name: request.source });
    checkSignature(deps, source, request);
    const read = await readDelivery(source.protocol, request);
    if ('problems' in read) return { status: 'rejected', problems: read.problems };
    if (source.delivers === 'signal') return deps.signalLog.record(source, read.delivery);
    return takeInLead(deps, source, { tenant: context.tenant, delivery: read.delivery, body: request.body });
  };
}

function checkSignature(deps: IngestDeps, source: SourceState, request: IngestRequest): void {
  const isSecured = source.protocol === SourceProtocol.webhook || source.sealed_secret !== undefined;
  if (!isSecured) return;
  const header = request.headers['salesmesh-signature'];
  const secret = source.sealed_secret === undefined ? undefined : deps.secrets.open(source.sealed_secret, source.name);
  const isRight = secret !== undefined && isSigned({ header, body: request.body, secret, now: deps.clock.now() });
  if (!isRight) throw errors.bad_signature();
}

type Arrival = { readonly tenant: string; readonly delivery: Delivery; readonly body: Buffer };

async function takeInLead(deps: IngestDeps, source: SourceState, arrival: Arrival): Promise<IngestResponseInput> {
  const name = source.mapping ?? '';
  const mapping = await deps.mappings.get(name);
  if (mapping === undefined) throw errors.mapping_not_found({ name });
  const mapped = compileMapping(mapping)(rowOf(arrival.delivery.values));
  if (mapped.problems !== undefined) return { status: 'rejected', problems: mapped.problems };
  const record = { ...mapped.record, raw: arrival.body, deliveryId: ownDeliveryId(arrival) };
  const [outcome] = await deps.takeIn({ tenant: arrival.tenant, source: source.name, records: [record] });
  if (outcome === undefined) return { status: 'rejected', problems: [rowProblem('', 'missing_key')] };
  return { status: outcome.status, lead_id: outcome.leadId };
}

/** An id that is nothing but the digest of the bytes is no name that the sender gave: the gateway made it up for want of one. */
function ownDeliveryId({ delivery, body }: Arrival): string | undefined {
  return delivery.id === createHash('sha256').update(body).digest('hex') ? undefined : delivery.id;
}
