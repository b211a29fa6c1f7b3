import type { DryRunStepInput, ScriptedOutcome } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import { errors } from '../errors.ts';
import { type Flow, kindOf, stepNamed } from '../flow/flow.ts';
import { events as knownEvents } from '../flow/known-names.ts';
import { advance, openCase } from './advance.ts';
import { CaseStanding, type CaseState, openTask, type Progress } from './case.ts';
import { moveTask } from './move-task.ts';
import type { Running } from './running.ts';

type Script = {
  readonly variables: Readonly<Record<string, string>>;
  readonly script: readonly ScriptedOutcome[];
  readonly startAt: Date;
};
type Rehearsal = {
  readonly path: DryRunStepInput[];
  readonly state: 'done' | 'stopped' | 'endless';
  readonly result?: string;
  readonly variables: Readonly<Record<string, string>>;
};

const MOST_TURNS = 200;
const NOBODY = { sub: 'dry-run', roles: [] };

/** Plays a case through by a script; time passes as fast as its timers are due. INVALID_ARGUMENT tasks.invalid_request. */
export function rehearse(flow: Flow, { variables, script, startAt }: Script): Rehearsal {
  const used = new Map<string, number>();
  let now = startAt;
  let state = openCase({ subject: '', variables }, running(flow, now)).next;
  for (let turn = 0; turn < MOST_TURNS && state.state === CaseStanding.open; turn += 1) {
    const at = used.get(state.step) ?? 0;
    const own = script.filter(({ step }) => step === state.step);
    const scripted = own[Math.min(at, own.length - 1)];
    used.set(state.step, at + 1);
    const timer = state.timers.find(({ purpose }) => purpose === 'step' || scripted?.outcome === 'timed_out');
    if (timer !== undefined) now = new Date(timer.due_at);
    const progress: Progress | undefined =
      timer === undefined
        ? scripted && played(state, running(flow, now), scripted)
        : advance(state, running(flow, now), { kind: 'timer_due', timerId: timer.id });
    if (progress === undefined) return told(flow, state, 'stopped');
    state = progress.next;
  }
  return told(flow, state, state.state === CaseStanding.done ? 'done' : 'endless');
}

const running = (flow: Flow, now: Date): Running => ({ id: 'dry-run', flow, now });

function played(state: CaseState, on: Running, { outcome, values }: ScriptedOutcome): Progress | undefined {
  const step = stepNamed(on.flow, state.step);
  const task = openTask(state);
  const event = step.wait?.event ?? (step.task ?? step.approval)?.interruption?.event;
  if (task !== undefined && outcome !== 'interrupted') {
    return moveTask(state, on, { task, by: NOBODY, move: { kind: 'complete', outcome, values } });
  }
  if (state.call !== undefined && (outcome === 'next' || outcome === 'failed')) {
    const { request_id: requestId } = state.call;
    const code = values.call_error ?? 'dry_run.failed';
    return outcome === 'next'
      ? advance(state, on, { kind: 'call_answered', requestId, answer: { values } })
      : advance(state, on, { kind: 'call_failed', requestId, code });
  }
  if (event !== undefined && (outcome === 'next' || outcome === 'interrupted'))
    return happening(state, on, event, values);
  const texts = { zh: '该步骤不会有此结果，请改正脚本。', en: 'The step cannot come out so; mend the script.' };
  throw errors.invalid_request({}, { fields: [{ field: `script.${state.step}.outcome`, value: outcome, ...texts }] });
}

/** The case's own key where a call gave one, else one made up for the rehearsal. */
function happening(
  state: CaseState,
  on: Running,
  event: string,
  values: Readonly<Record<string, string>>,
): Progress | undefined {
  const correlation = knownEvents[event]?.correlation ?? '';
  const key = state.variables[correlation] ?? 'dry-run';
  const keyed = { ...state, variables: { ...state.variables, [correlation]: key } };
  const number = Math.max(keyed.heard[event]?.number ?? 0, keyed.noted[event]?.number ?? 0) + 1;
  return advance(keyed, on, { kind: 'happened', happening: { event, key, number, values } });
}

function told(
  flow: Flow,
  { history, tasks, result, variables, visit }: CaseState,
  state: Rehearsal['state'],
): Rehearsal {
  const visits = Map.groupBy(history, (item) => item.visit);
  const path = Array.from({ length: visit }, (_, at): DryRunStepInput => {
    const items = visits.get(at + 1) ?? [];
    const [first] = items;
    const last = items.at(-1);
    const step = first?.step ?? '';
    const due_at = tasks.find((task) => task.step === step && task.opened_at === first?.at)?.due_at;
    const kind = kindOf(stepNamed(flow, step));
    const outcome = last?.what === 'entered' || last?.what === 'called' ? undefined : (last?.detail ?? last?.what);
    return { step, kind, entered_at: first?.at, outcome: kind === 'condition' ? first?.detail : outcome, due_at };
  });
  return { path, state, ...(result === undefined ? {} : { result }), variables };
}
