import type { Clock } from '@salesmesh/chassis/clock';
import { errors } from '../errors.ts';
import type { FlowStore } from '../flow/flow-store.ts';
import { advance, type CaseInput } from './advance.ts';
import type { Progress, StoredCase } from './case.ts';
import type { CaseChange, CaseStore } from './case-store.ts';
import { unchanged } from './running.ts';
import type { SetTimers } from './set-timers.ts';

export type CaseOrder = { readonly caseId: string; readonly input: CaseInput };
export type MoveCases = (orders: readonly CaseOrder[]) => Promise<ReadonlyMap<string, 'moved' | 'absent' | Error>>;
type MoveDeps = {
  readonly cases: CaseStore;
  readonly flows: FlowStore;
  readonly clock: Clock;
  readonly setTimers: SetTimers;
};

const ATTEMPTS = 5;

/**
 * Tells many cases at once what happened, each its inputs in their order, in one write; answers by case. A case that
 * somebody else changed meanwhile is read anew: only what is still about something is applied.
 */
export function moveCases(deps: MoveDeps): MoveCases {
  return async (orders) => {
    const inputsOf = Map.groupBy(orders, ({ caseId }) => caseId);
    const outcomes = new Map<string, 'moved' | 'absent' | Error>();
    let left = [...inputsOf.keys()];
    for (let attempt = 0; attempt < ATTEMPTS && left.length > 0; attempt += 1) {
      const { lost, settled } = await moveOnce(deps, left, (id) => inputsOf.get(id) ?? []);
      for (const [id, outcome] of settled) outcomes.set(id, outcome);
      left = lost;
    }
    for (const id of left) outcomes.set(id, errors.version_conflict());
    return outcomes;
  };
}

type Round = { readonly lost: string[]; readonly settled: Map<string, 'moved' | 'absent'> };

async function moveOnce(
  deps: MoveDeps,
  ids: readonly string[],
  ordersOf: (id: string) => readonly CaseOrder[],
): Promise<Round> {
  const found = await deps.cases.loadMany(ids);
  const flowOf = await deps.flows.getMany(found.map((one) => ({ id: one.flow_id, version: one.flow_version })));
  const now = deps.clock.now();
  const settled = new Map<string, 'moved' | 'absent'>(ids.map((id) => [id, 'absent']));
  const changes: CaseChange[] = [];
  const timers: Parameters<SetTimers>[0][number][] = [];
  for (const current of found) {
    const flow = flowOf(current.flow_id, current.flow_version);
    if (flow === undefined) throw errors.flow_not_found({ id: current.flow_id });
    settled.set(current._id, 'moved');
    const progress = applied(current, ordersOf(current._id), (state, input) =>
      advance(state, { id: current._id, flow, now }, input),
    );
    if (progress === undefined) continue;
    changes.push({ current, next: progress.next, events: progress.events });
    timers.push({ caseId: current._id, timers: progress.timers });
  }
  await deps.setTimers(timers);
  const saved = await deps.cases.saveMany(changes);
  const lost = changes.filter((_, at) => saved[at] !== 'saved').map(({ current }) => current._id);
  for (const id of lost) settled.delete(id);
  return { lost, settled };
}

function applied(
  current: StoredCase,
  orders: readonly CaseOrder[],
  step: (state: Progress['next'], input: CaseInput) => Progress | undefined,
): Progress | undefined {
  let progress: Progress | undefined;
  for (const { input } of orders) {
    const before = progress ?? unchanged(current);
    const after = step(before.next, input);
    if (after === undefined) continue;
    const timers = [...before.timers, ...after.timers];
    progress = { next: after.next, timers, events: [...before.events, ...after.events] };
  }
  return progress;
}
