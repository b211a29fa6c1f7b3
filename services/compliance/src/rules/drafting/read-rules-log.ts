import { currentContext } from '@salesmesh/chassis/context';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import { inSystemScope } from '@salesmesh/chassis/store';
import type { ReadRulesLogRequest, ReadRulesLogResponseInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { readLedgerResource } from '../../ledger/ledger-resource.ts';
import { rulesTree } from '../revision/rules-tree.ts';
import type { RuleParts } from '../rule-parts.ts';

type Deps = Pick<RuleParts, 'trees' | 'keysOf'>;

/** The log of the rules as any C2SP tlog-tiles reader expects it, and its key under the path `key`. */
export function readRulesLog({ trees, keysOf }: Deps): UnaryHandler<ReadRulesLogRequest, ReadRulesLogResponseInput> {
  return async ({ path }) => {
    const tree = rulesTree(currentContext().tenant);
    if (path === 'key') return { data: Buffer.from(keysOf(tree).signer.verifierKey) };
    return inSystemScope('the log of the rules is a tree of its own', async () => {
      const snapshot = await trees.openSnapshot(tree);
      return { data: Buffer.from((await readLedgerResource(snapshot, path)).body) };
    });
  };
}
