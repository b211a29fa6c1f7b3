import { derivedId } from '@salesmesh/chassis/ids';
import { putInForce } from '../revision/law-head.ts';
import { type By, type LawRevision, overtake, publish } from '../revision/law-revision.ts';
import type { StoredRevision } from '../revision/law-store.ts';
import { ruleErrors } from '../rule-errors.ts';
import type { RuleParts } from '../rule-parts.ts';
import { isInForce } from './base-in-force.ts';

type Deps = Pick<RuleParts, 'law' | 'library' | 'clock'>;

/**
 * Puts in force what was approved and whose day has come. Every process may try at once and again after a crash: the head
 * takes each revision once, and the state of the revision follows it. Returns what other rules overtook.
 */
export async function putDueInForce(deps: Deps): Promise<readonly StoredRevision[]> {
  const overtaken: StoredRevision[] = [];
  for (const revision of await deps.law.listDue(deps.clock.now())) {
    if (!(await putOneInForce(deps, revision))) overtaken.push(revision);
  }
  return overtaken;
}

/** False where it was overtaken. */
async function putOneInForce(deps: Deps, revision: StoredRevision): Promise<boolean> {
  const { law, clock } = deps;
  const { _id: id, base, version } = revision;
  const at = clock.now();
  const head = await law.readHead();
  const requestId = (what: string) => derivedId('rules_effective', id, String(version), what);
  // Also when it was rolled back in the meantime: its day has come once.
  const wasInForce = head.history.some(({ revisionId }) => revisionId === id);
  if (!wasInForce && !(await isInForce(deps, base))) {
    await law.change({ id, requestId: requestId('overtaken'), work: whileScheduled((it) => overtake(id, it, at)) });
    return false;
  }
  if (!wasInForce) {
    const { generation } = head.inForce;
    const next = await law.changeHead(requestId(`after ${generation}`), (current) =>
      // What changed since the reading is looked at anew.
      current.inForce.generation === generation
        ? putInForce(current, targetOf(revision), approvalOf(revision, at))
        : current,
    );
    if (next.inForce.revisionId !== id) return true;
  }
  await law.change({ id, requestId: requestId('published'), work: whileScheduled((it) => publish(id, it, at)) });
  return true;
}

/** Another process may have come first: then it stays as it is. */
function whileScheduled(work: (revision: LawRevision) => LawRevision) {
  return (revision: LawRevision) => (revision.state === 'scheduled' ? work(revision) : revision);
}

function targetOf({ _id: id, check }: StoredRevision) {
  if (check?.bundle === undefined) throw ruleErrors.revision_not_checked({ id });
  return { revisionId: id, bundle: check.bundle };
}

/** In the name of the officer who approved it. */
function approvalOf({ approval, history }: StoredRevision, at: Date): By {
  const reason = history.findLast(({ act }) => act === 'approved')?.reason ?? '';
  return { by: approval?.by ?? '', at, reason };
}
