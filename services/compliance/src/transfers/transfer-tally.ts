import { currentContext } from '@salesmesh/chassis/context';
import { ledgerErrors } from '../ledger/ledger-errors.ts';
import { type TransferChange, type TransferKey, type TransferTotals, withChange } from './transfer.ts';

type Counted = { transfer?: TransferChange };

/**
 * The totals of each tenant as the next decision must see them: what is folded, and what this process logged since. Read
 * once per state of the log, not once per batch. Between processes the log decides: whoever appends has seen all that came
 * before, or reads again.
 */
export type TransferTally = {
  /**
   * In this state of the log; ask after all else was read, so that it is as new as can be. ABORTED
   * compliance.ledger_conflict when a later state was asked for before.
   */
  at(basis: number): Promise<TransferTotals>;
  /**
   * Takes a batch in just before it is logged. ABORTED compliance.ledger_conflict when it was worked out on totals that
   * have changed since: it has to be worked out anew. A batch that cannot be logged ends the state, so nothing is undone.
   */
  take(basis: number, changes: readonly Counted[]): void;
};

type Held = { basis: number; totals: Promise<TransferTotals>; known?: TransferTotals };

export function transferTally(read: () => Promise<ReadonlyMap<TransferKey, number>>): TransferTally {
  const tenants = new Map<string, Held>();
  let versions = 0;
  const begin = (tenant: string, basis: number): Held => {
    versions += 1;
    const version = versions;
    const held: Held = { basis, totals: read().then((persons) => ({ version, persons })) };
    tenants.set(tenant, held);
    // A read that failed must not be what all later ones get.
    held.totals.then(
      (totals) => {
        held.known = totals;
      },
      () => {
        if (tenants.get(tenant) === held) tenants.delete(tenant);
      },
    );
    return held;
  };
  return {
    at: async (basis) => {
      const { tenant } = currentContext();
      const known = tenants.get(tenant);
      // Reads of an earlier state are of no use any more, and must not hide what was logged since.
      if (known !== undefined && known.basis > basis) throw ledgerErrors.ledger_conflict();
      const held = known?.basis === basis ? known : begin(tenant, basis);
      const first = await held.totals;
      return held.known ?? first;
    },
    take: (basis, changes) => {
      const transfers = changes.flatMap(({ transfer }) => transfer ?? []);
      const held = tenants.get(currentContext().tenant);
      if (transfers.length === 0 || held?.basis !== basis || held.known === undefined) return;
      const { version } = held.known;
      if (transfers.some((transfer) => transfer.version !== version)) throw ledgerErrors.ledger_conflict();
      if (transfers.every(({ entered, left }) => entered.length + left.length === 0)) return;
      versions += 1;
      held.known = { ...transfers.reduce(withChange, held.known), version: versions };
    },
  };
}
