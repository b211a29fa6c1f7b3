import { bucketOf, type EventCodec, type PublishedEvent, subjectToken } from '@salesmesh/chassis/bus';
import type { Clock } from '@salesmesh/chassis/clock';
import { currentContext, toHeaders } from '@salesmesh/chassis/context';
import { derivedId } from '@salesmesh/chassis/ids';
import type { FeatureChange, IngestResponseInput } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { normaliseEmail } from '../contact/address.ts';
import type { KeyRing } from '../raw-record/seal.ts';
import { rowProblem } from '../record/row-problem.ts';
import type { SourceState } from '../source/source.ts';
import type { Delivery } from './read-delivery.ts';

/** The log of raw happenings. Durable when it answers; who the lead is and what it means for it comes later. */
export type SignalLog = { record(source: SourceState, delivery: Delivery): Promise<IngestResponseInput> };
export type SignalLogDeps = {
  readonly bus: { publish(events: readonly PublishedEvent[]): Promise<void> };
  readonly codec: EventCodec;
  readonly ring: KeyRing;
  readonly clock: Clock;
};

const SIGNAL_TYPE = 'salesmesh.leads.v1.SignalReceived';

export function signalLog({ bus, codec, ring, clock }: SignalLogDeps): SignalLog {
  return {
    record: async (source, { id, values }) => {
      const context = currentContext();
      const { tenant } = context;
      const kind = source.lead_key_kind ?? '';
      const path = source.lead_key_path ?? '';
      const key = keyText(kind, values.get(path) ?? '', (address) => ring.blindIndex(tenant, 'email', address));
      if (key === undefined) return { status: 'rejected', problems: [rowProblem(path, 'missing_key')] };
      const signalType = typeOf(source, values);
      const changes = changesOf(source, signalType, values);
      if (changes.length === 0) return { status: 'rejected', problems: [rowProblem('', 'unknown_signal')] };
      const at = clock.now();
      const message = {
        source: source.name,
        signal_type: signalType,
        lead_key_kind: kind,
        lead_key: key,
        changes,
        received_at: at.toISOString(),
      };
      const { deadlineAt: _, ...lasting } = context;
      await bus.publish([
        {
          id: derivedId('signal', tenant, source.name, id),
          type: SIGNAL_TYPE,
          tenant,
          aggregateId: key,
          payload: codec.encode(SIGNAL_TYPE, message),
          at,
          headers: toHeaders(lasting),
          subject: `signals.${subjectToken(tenant)}.${bucketOf(key)}`,
        },
      ]);
      return { status: 'recorded' };
    },
  };
}

/** Of an e-mail address only the keyed hash goes into the log. */
function keyText(kind: string, text: string, hash: (address: string) => string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (kind !== 'email') return trimmed;
  const address = normaliseEmail(trimmed);
  return address === undefined ? undefined : hash(address);
}

/** `signal_type` names a path where the delivery has one, else it is the type itself. */
function typeOf(source: SourceState, values: ReadonlyMap<string, string>): string {
  const given = source.signal_type ?? '';
  return values.get(given) || given || (values.get('ce.type') ?? '');
}

function changesOf(source: SourceState, signalType: string, values: ReadonlyMap<string, string>): FeatureChange[] {
  return source.effects
    .filter((effect) => effect.signal_type === '' || effect.signal_type === signalType)
    .map(({ feature, fold, path }) => ({ feature, fold, value: fold === 'count' ? '' : (values.get(path) ?? '') }))
    .filter(({ fold, value }) => fold === 'count' || value !== '');
}
