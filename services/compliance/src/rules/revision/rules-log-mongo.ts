import { inSystemScope } from '@salesmesh/chassis/store';
import type { ClientSession } from 'mongoose';
import { encodeLeaf, type RulesLeaf } from '../../ledger/leaf.ts';
import type { LedgerStore } from '../../ledger/ledger-store.ts';
import { rulesTree } from './rules-tree.ts';

/** Appends one leaf in the caller's transaction. ABORTED compliance.ledger_conflict when another came first. */
export function rulesLogMongo(ledger: LedgerStore<ClientSession>) {
  return async (session: ClientSession, leaf: RulesLeaf): Promise<{ committed(): void }> => {
    const tree = rulesTree(leaf.tenant);
    return inSystemScope('the log of the rules is a tree of its own', async () => {
      await ledger.openTree(tree);
      return ledger.appendBatch(session, tree, [encodeLeaf(leaf)]);
    });
  };
}
