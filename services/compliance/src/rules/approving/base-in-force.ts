import type { Base } from '../revision/law-revision.ts';
import { ruleErrors } from '../rule-errors.ts';
import type { RuleParts } from '../rule-parts.ts';

type Deps = Pick<RuleParts, 'law' | 'library'>;

/** Whether these very rules decide now. A whole set of rules is published, so upon others it would undo them unseen. */
export async function isInForce({ law, library }: Deps, base: Base): Promise<boolean> {
  const { inForce } = await law.readHead();
  if (inForce.revisionId !== base.id) return false;
  return (await library.baseOf(base.id)).sourcesHash === base.sourcesHash;
}

/** The base decides now, or comes into force before: prepared ahead, one revision stands upon another. */
export async function assertBase(deps: Deps, id: string, base: Base): Promise<void> {
  const before = await deps.law.load(base.id);
  if (before?.state === 'scheduled' || (await isInForce(deps, base))) return;
  throw ruleErrors.revision_base_moved({ id });
}
