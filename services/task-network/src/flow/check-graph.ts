import { type Fault, fault, stepField } from './fault.ts';
import { type Flow, isResting, kindsOf, type Step, StepKind, waysOf } from './flow.ts';

/** Rules over the steps as a graph: ids, targets, reachability, an end for every way, rest in every loop. */
export function checkGraph(flow: Flow): Fault[] {
  const byId = new Map(flow.steps.map((step) => [step.id, step]));
  const broken = [...repeatedIds(flow), ...missingTargets(flow, byId), ...noEnd(flow)];
  if (broken.length > 0) return broken;
  return [...unreachable(flow, byId), ...withoutEnd(flow, byId), ...restlessLoops(flow, byId)];
}

type ById = ReadonlyMap<string, Step>;

function repeatedIds({ steps }: Flow): Fault[] {
  const groups = Map.groupBy(steps, ({ id }) => id);
  return [...groups].flatMap(([id, own]) =>
    own.length < 2
      ? []
      : fault(
          `${stepField(id)}.id`,
          {
            zh: `有 ${own.length} 个步骤用了同一标识，请改为各不相同。`,
            en: `${own.length} steps have this id; give each its own.`,
          },
          id,
        ),
  );
}

function missingTargets(flow: Flow, byId: ById): Fault[] {
  const start = flow.start === '' || !byId.has(flow.start) ? [missing('flow.start', flow.start)] : [];
  const ways = flow.steps.flatMap((step) =>
    waysOf(step)
      .filter(({ next }) => !byId.has(next))
      .map(({ place, next }) => missing(`${stepField(step.id)}.${place}`, next)),
  );
  return [...start, ...ways];
}

function missing(field: string, next: string): Fault {
  return next === ''
    ? fault(field, {
        zh: '缺少去向，请填写下一步骤的标识。',
        en: 'The branch leads nowhere; name the step that follows.',
      })
    : fault(
        field,
        {
          zh: `没有步骤“${next}”，请改正或加上该步骤。`,
          en: `There is no step "${next}"; mend the name or add the step.`,
        },
        next,
      );
}

function noEnd({ steps }: Flow): Fault[] {
  if (steps.some((step) => kindsOf(step).includes(StepKind.end))) return [];
  return [
    fault('flow.steps', { zh: '没有结束步骤，请加一个 end。', en: 'No step ends the flow; add one of kind end.' }),
  ];
}

function unreachable(flow: Flow, byId: ById): Fault[] {
  const reached = reachedFrom(flow.start, (id) => waysOf(byId.get(id) as Step).map(({ next }) => next));
  return flow.steps
    .filter(({ id }) => !reached.has(id))
    .map(({ id }) =>
      fault(stepField(id), {
        zh: '从起点到不了此步骤，请让某一步通向它，或删除它。',
        en: 'No way leads here from the start; lead one here or remove the step.',
      }),
    );
}

/** Backwards from the ends: what is not met can never come to an end. */
function withoutEnd(flow: Flow, byId: ById): Fault[] {
  const before = new Map<string, string[]>([...byId.keys()].map((id) => [id, []]));
  for (const step of flow.steps) for (const { next } of waysOf(step)) before.get(next)?.push(step.id);
  const ends = flow.steps.filter((step) => kindsOf(step).includes(StepKind.end));
  const ending = new Set(ends.flatMap(({ id }) => [...reachedFrom(id, (at) => before.get(at) ?? [])]));
  return flow.steps
    .filter(({ id }) => !ending.has(id))
    .map(({ id }) =>
      fault(stepField(id), {
        zh: '从此步骤到不了任何结束步骤，请给出一条通向 end 的路。',
        en: 'No way leads from here to an end; lead one to a step of kind end.',
      }),
    );
}

/** A loop of conditions and calls alone would turn without end; a timer, a wait or a person in it gives it rest. */
function restlessLoops(flow: Flow, byId: ById): Fault[] {
  const restless = flow.steps.filter((step) => !isResting(step));
  const nextOf = (id: string) =>
    waysOf(byId.get(id) as Step)
      .map(({ next }) => next)
      .filter((next) => !isResting(byId.get(next) as Step));
  return restless
    .filter(({ id }) => nextOf(id).some((next) => reachedFrom(next, nextOf).has(id)))
    .map(({ id }) =>
      fault(stepField(id), {
        zh: '此步骤在没有等待的循环中，请在循环里加入 timer、wait 或人工步骤。',
        en: 'The step is in a loop that never rests; put a timer, a wait or a human step into the loop.',
      }),
    );
}

function reachedFrom(start: string, nextOf: (id: string) => readonly string[]): Set<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...nextOf(id));
  }
  return reached;
}
