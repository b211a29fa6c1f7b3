import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import type { AutomationDecided } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { callingKey, type Happening } from '../case/case.ts';
import type { CaseStore } from '../case/case-store.ts';
import type { MoveCases } from '../case/move-cases.ts';
import { errors } from '../errors.ts';
import { AUTOMATION_DECIDED } from '../flow/known-names.ts';

export type FollowingDeps = { readonly cases: CaseStore; readonly move: MoveCases };

const REJECTED = 'salesmesh.compliance.v1.AutomationRejected';

/**
 * Later decisions move the cases of their automations on. The first decision is the answer to the call that asked for it,
 * so it is passed over here.
 */
export function onAutomationDecided(deps: FollowingDeps) {
  return async (received: readonly ReceivedEvent[]): Promise<(Error | undefined)[]> => {
    const told = received.map(readEvent);
    const later = told.filter(({ happening }) => happening.number > 1);
    if (later.length === 0) return told.map(() => undefined);
    const keys = later.flatMap(({ happening, reference }) => [happening.key, callingKey(reference)]);
    const found = await deps.cases.findByCorrelations([...new Set(keys)]);
    const idsOf = (key: string) => found.filter((one) => one.keys.includes(key)).map(({ id }) => id);
    const orders = later.flatMap(({ happening }) =>
      idsOf(happening.key).map((caseId) => ({ caseId, input: { kind: 'happened' as const, happening } })),
    );
    const moved = await deps.move(orders);
    return told.map(({ happening, reference }) => {
      if (happening.number <= 1) return undefined;
      const ids = idsOf(happening.key);
      // The case does not know yet that this automation is its own, because the answer that says so is still on its way.
      if (ids.length === 0) return idsOf(callingKey(reference)).length > 0 ? errors.decision_early() : undefined;
      return ids.map((id) => moved.get(id)).find((outcome) => outcome instanceof Error) as Error | undefined;
    });
  };
}

type Told = { readonly happening: Happening; readonly reference: string };

function readEvent({ type, message }: ReceivedEvent): Told {
  const { automation_id, outcome, until, reference, decision_number } = message as unknown as AutomationDecided;
  const isRejected = type === REJECTED;
  const values = {
    automation_id,
    automation_outcome: isRejected ? 'rejected' : outcome,
    ...(until === undefined ? {} : { automation_until: until }),
  };
  return { happening: { event: AUTOMATION_DECIDED, key: automation_id, number: decision_number, values }, reference };
}
