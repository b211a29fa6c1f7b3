import { currentContext } from '@salesmesh/chassis/context';
import { derivedId } from '@salesmesh/chassis/ids';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { TimerHandler } from '@salesmesh/chassis/timers';
import type { CheckRevisionRequest, CheckRevisionResponseInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { requireFields } from '../../required-fields.ts';
import { checkDraft } from '../draft-check/check-draft.ts';
import { askCheck, endCheck } from '../revision/law-revision.ts';
import { revisionView } from '../revision/rule-view.ts';
import type { RuleParts } from '../rule-parts.ts';

export const CHECK_DUE = 'rules_check_due';

type AskDeps = Pick<RuleParts, 'law' | 'access' | 'clock' | 'schedule'>;

/** The check itself takes some seconds and survives the process: whoever has the timer does it. */
export function checkRevision({
  law,
  access,
  clock,
  schedule,
}: AskDeps): UnaryHandler<CheckRevisionRequest, CheckRevisionResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id', 'id']);
    const by = access.assert('draft');
    const { id, request_id: requestId } = request;
    const entry = { by, at: clock.now(), reason: '' };
    const asked = await law.change({ id, requestId, work: (revision) => askCheck(id, revision, entry) });
    // After the write: a repeated request sets the same timer again where the process ended in between.
    const timerId = derivedId(CHECK_DUE, id, requestId);
    const { tenant } = currentContext();
    await schedule({ id: timerId, kind: CHECK_DUE, tenant, aggregateId: id, dueAt: clock.now() });
    return { revision: revisionView(asked, await law.readHead()) };
  };
}

type CheckDeps = Pick<RuleParts, 'law' | 'library' | 'checking'>;

/** Fired twice, the second finds a revision that is not being checked, or a request that was applied. */
export function onCheckDue({ law, library, checking }: CheckDeps): TimerHandler {
  return async ({ id: timerId, aggregateId: id }) => {
    const revision = await law.load(id);
    if (revision?.state !== 'checking') return;
    const check = await checkDraft(checking, revision, await library.sources(revision.base.id));
    const requestId = derivedId(timerId, 'ended');
    await law.change({
      ...{ id, requestId },
      work: (current) => (current.state === 'checking' ? endCheck(id, current, check) : current),
    });
  };
}
