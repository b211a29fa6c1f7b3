import type { Clock } from '@salesmesh/chassis/clock';
import { derivedId } from '@salesmesh/chassis/ids';
import type { Impact } from '../replay/impact.ts';
import type { LawRevision } from '../rules/revision/law-revision.ts';
import type { LawStore, StoredRevision } from '../rules/revision/law-store.ts';

/** What was seen of a candidate: `id` names the run that saw it. */
type SeenOfPacks = {
  readonly kind: 'impact' | 'shadow';
  readonly id: string;
  /** Of the set of packs. */
  readonly revision: string;
  readonly impact: Impact;
};
export type RecordStudy = (seen: SeenOfPacks) => Promise<void>;

/** Revisions that are looked through, the newest first. */
const LOOKED_THROUGH = 500;

/**
 * Puts the counts beside the revision of the rules that the packs were made of, so that whoever approves it sees them. A
 * revision that was changed since, or belongs to another tenant, gets nothing.
 */
export function recordStudy({ law, clock }: { law: Pick<LawStore, 'list' | 'change'>; clock: Clock }): RecordStudy {
  return async ({ kind, id, revision, impact }) => {
    const { judged, unreadable, otherwise, otherReasons: other_reasons } = impact;
    const summary = { run: id, judged, unreadable, otherwise, other_reasons };
    const isMeant = (each: LawRevision | StoredRevision) =>
      each.check?.bundle?.packSet === revision && each.check.contentHash === each.contentHash;
    for (const found of (await law.list(LOOKED_THROUGH)).filter(isMeant)) {
      const at = clock.now();
      await law.change({
        ...{ id: found._id, requestId: derivedId(kind, id, found._id) },
        work: (current) =>
          isMeant(current) ? { ...current, [kind]: { contentHash: current.contentHash, at, summary } } : current,
      });
    }
  };
}
