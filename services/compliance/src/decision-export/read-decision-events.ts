import { setTimeout as pause } from 'node:timers/promises';
import { currentContext } from '@salesmesh/chassis/context';
import type { ServerStreamHandler } from '@salesmesh/chassis/rpc';
import type {
  ReadDecisionEventsRequest,
  ReadDecisionEventsResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { complianceErrors } from '../errors.ts';
import { ledgerErrors } from '../ledger/ledger-errors.ts';
import type { LedgerSnapshot, LedgerStore, LogKeys } from '../ledger/ledger-store.ts';
import { decisionEvent, type PlacedEntry } from './decision-event.ts';

export type ReadDecisionEventsDeps = {
  ledger: Pick<LedgerStore<unknown>, 'openSnapshot'>;
  keysOf(tenant: string): LogKeys;
};

/** Entries that are read at a time. */
const PAGE = 512;
/** How soon somebody who follows hears of a decision. */
const LOOK_AGAIN_MS = 500;

export function readDecisionEvents(
  deps: ReadDecisionEventsDeps,
): ServerStreamHandler<ReadDecisionEventsRequest, ReadDecisionEventsResponseInput> {
  return async function* ({ after = -1, limit, follow }, { signal }) {
    if (after < -1 || limit < 0) throw complianceErrors.invalid_request({}, { fields: [wrong(after < -1)] });
    const { tenant } = currentContext();
    const { name } = deps.keysOf(tenant).signer;
    let given = 0;
    let next = after + 1;
    for (;;) {
      const snapshot = await deps.ledger.openSnapshot(tenant);
      for await (const placed of entriesFrom(snapshot, next)) {
        next = placed.index + 1;
        const event = decisionEvent(placed, name);
        if (event === undefined) continue;
        yield { event };
        given += 1;
        if (given === limit) return;
      }
      if (!follow) return;
      try {
        await pause(LOOK_AGAIN_MS, undefined, { signal });
      } catch (error) {
        // Who follows leaves by ending the call, which is no failure.
        if (signal.aborted) return;
        throw error;
      }
    }
  };
}

async function* entriesFrom(snapshot: LedgerSnapshot, first: number): AsyncIterable<PlacedEntry> {
  for (let from = first; from < snapshot.size; ) {
    const to = Math.min(from + PAGE, snapshot.size);
    const entries = await snapshot.readEntries({ from, to });
    if (entries.length < to - from)
      throw ledgerErrors.ledger_corrupt({ what: `entry ${from + entries.length} is missing` });
    for (const [at, entry] of entries.entries()) yield { entry, index: from + at };
    from = to;
  }
}

function wrong(isAfter: boolean) {
  const cure = { zh: '请使用 0 或更大的整数', en: 'use a whole number from 0 up' };
  return { field: isAfter ? 'after' : 'limit', ...cure };
}
