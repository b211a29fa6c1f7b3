import { createHash } from 'node:crypto';
import type { RulesLeaf } from '../../ledger/leaf.ts';
import type { LawHead } from './law-head.ts';
import type { LawRevision } from './law-revision.ts';

/** Leaves of what a change of a revision added to its history: approvals. */
export function revisionLeaves(
  { tenant, id }: { readonly tenant: string; readonly id: string },
  before: LawRevision,
  after: LawRevision,
): RulesLeaf[] {
  const added = after.history.slice(before.history.length).filter(({ act }) => act === 'approved');
  return added.map(({ at, by, reason, contentHash }) => ({
    ...{ kind: 'rules', tenant, act: 'approved', revisionId: id, by: officerId(by) },
    ...{ at: at.toISOString(), reasonHash: hashOf(reason), contentHash },
  }));
}

/** Leaves of what a change of the head added to its history: publications and rollbacks. */
export function headLeaves(tenant: string, before: LawHead, after: LawHead): RulesLeaf[] {
  return after.history
    .slice(before.history.length)
    .map(({ act, revisionId, by, since, reason, generation, bundle }) => ({
      ...{ kind: 'rules', tenant, act, revisionId, by: officerId(by) },
      ...{ at: since.toISOString(), reasonHash: hashOf(reason), generation },
      ...(bundle === undefined ? {} : { packSet: bundle.packSet, archive: bundle.archive }),
    }));
}

const NAME = /^[\x21-\x7e]{1,200}$/;

/** Ids come from the identity provider; one that does not fit a leaf stands there as its hash. */
function officerId(sub: string): string {
  return NAME.test(sub) ? sub : `sha256:${hashOf(sub)}`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
