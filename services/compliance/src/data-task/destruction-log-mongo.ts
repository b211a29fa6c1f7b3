import { createHash } from 'node:crypto';
import { inSystemScope } from '@salesmesh/chassis/store';
import type { ClientSession } from 'mongoose';
import { type DestructionLeaf, encodeLeaf } from '../ledger/leaf.ts';
import type { LedgerStore } from '../ledger/ledger-store.ts';

const TREE_HASH_CHARS = 40;

/**
 * Tree of a tenant's destructions. It stands beside the ledger of decisions, under the same key and with the same format:
 * decisions have one writer at a time, and a day's destructions must not make them wait. A tenant's id has no such length
 * and form by accident, so no two trees meet.
 */
export function destructionTree(tenant: string): string {
  return `destroyed-${createHash('sha256').update(tenant).digest('hex').slice(0, TREE_HASH_CHARS)}`;
}

/** Appends one leaf in the caller's transaction. ABORTED compliance.ledger_conflict when another came first. */
export function destructionLogMongo(ledger: LedgerStore<ClientSession>) {
  return async (session: ClientSession, leaf: DestructionLeaf) => {
    const tree = destructionTree(leaf.tenant);
    return inSystemScope('the log of destructions is a tree of its own', async () => {
      await ledger.openTree(tree);
      const { firstIndex, committed } = await ledger.appendBatch(session, tree, [encodeLeaf(leaf)]);
      return { ledgerIndex: firstIndex, committed };
    });
  };
}
