import { currentContext } from '@salesmesh/chassis/context';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import { inSystemScope } from '@salesmesh/chassis/store';
import type {
  ReadDestructionLogRequest,
  ReadDestructionLogResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { destructionTree } from '../data-task/destruction-log-mongo.ts';
import { readLedgerResource } from '../ledger/ledger-resource.ts';
import type { LedgerSnapshot, LogKeys } from '../ledger/ledger-store.ts';

type Deps = {
  /** The stored trees themselves: destructions do not wait for decisions. */
  trees: { openSnapshot(treeId: string): Promise<LedgerSnapshot> };
  keysOf(treeId: string): LogKeys;
};

/** The log of destructions as any C2SP tlog-tiles reader expects it, and its key under the path `key`. */
export function readDestructionLog({
  trees,
  keysOf,
}: Deps): UnaryHandler<ReadDestructionLogRequest, ReadDestructionLogResponseInput> {
  return async ({ path }) => {
    const tree = destructionTree(currentContext().tenant);
    if (path === 'key') return { data: Buffer.from(keysOf(tree).signer.verifierKey) };
    return inSystemScope('the log of destructions is a tree of its own', async () => {
      const snapshot = await trees.openSnapshot(tree);
      return { data: Buffer.from((await readLedgerResource(snapshot, path)).body) };
    });
  };
}
