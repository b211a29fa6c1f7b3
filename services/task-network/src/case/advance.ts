import type { AttachedCard } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import { stepNamed } from '../flow/flow.ts';
import { events as knownEvents } from '../flow/known-names.ts';
import {
  CaseStanding,
  type CaseState,
  callingKey,
  type Happening,
  openTask,
  type Progress,
  TaskStanding,
  TimerPurpose,
} from './case.ts';
import { enterStep } from './enter-step.ts';
import { finished } from './finish-case.ts';
import { changed, noting, type Running, telling, unchanged, withTask } from './running.ts';
import { heeded, unheeded } from './take-note.ts';

/** What the system tells a case; what people tell it stands in `move-task.ts`. */
export type CaseInput =
  | { readonly kind: 'timer_due'; readonly timerId: string }
  | { readonly kind: 'call_answered'; readonly requestId: string; readonly answer: CallAnswer }
  | { readonly kind: 'call_failed'; readonly requestId: string; readonly code: string }
  | { readonly kind: 'happened'; readonly happening: Happening }
  /** What the case is about is gone; `result` says how. */
  | { readonly kind: 'withdrawn'; readonly result: string }
  | { readonly kind: 'cards_found'; readonly taskId: string; readonly cards: readonly AttachedCard[] };

export type CallAnswer = {
  readonly values: Readonly<Record<string, string>>;
  /** The happening that the answer already tells of. */
  readonly told?: Pick<Happening, 'event' | 'key' | 'number'>;
};

export type CaseStart = {
  readonly subject: string;
  /** Under this key the case is found by what opened it. */
  readonly origin?: string;
  readonly owner?: string;
  readonly variables: Readonly<Record<string, string>>;
};

/** A new case at the first step at which it rests. */
export function openCase({ subject, origin, owner, variables }: CaseStart, running: Running): Progress {
  const at = running.now.toISOString();
  const { id: flow_id, version: flow_version, start } = running.flow;
  const state: CaseState = {
    ...{ flow_id, flow_version, state: CaseStanding.open, step: start, waits_for: '', visit: 0, subject, variables },
    ...(owner === undefined ? {} : { owner }),
    ...{
      timers: [],
      heard: {},
      noted: {},
      correlations: origin === undefined ? [] : [origin],
      tasks: [],
      history: [],
      opened_at: at,
      changed_at: at,
    },
  };
  const message = { case_id: running.id, flow_id, flow_version, subject, opened_at: at };
  return enterStep(telling(unchanged(state), { type: 'CaseOpened', message }), running, start);
}

/**
 * Pure: what the case becomes, or undefined where the input is no longer about anything, such as the timer of a step that
 * was left. So every input may be told twice.
 */
export function advance(current: CaseState, running: Running, input: CaseInput): Progress | undefined {
  if (input.kind === 'cards_found') return cardsFound(current, running, input);
  if (current.state !== CaseStanding.open) return undefined;
  switch (input.kind) {
    case 'timer_due':
      return timerDue(current, running, input.timerId);
    case 'call_answered':
      return current.call?.request_id === input.requestId ? callAnswered(current, running, input.answer) : undefined;
    case 'call_failed':
      return current.call?.request_id === input.requestId ? callFailed(current, running, input.code) : undefined;
    case 'happened':
      return happened(current, running, input.happening);
    case 'withdrawn':
      return finished(withdrawn(unchanged(current), running), running, input.result);
  }
}

function timerDue(current: CaseState, running: Running, timerId: string): Progress | undefined {
  const timer = current.timers.find(({ id }) => id === timerId);
  if (timer === undefined) return undefined;
  const progress = changed(unchanged(current), { timers: current.timers.filter(({ id }) => id !== timerId) });
  const step = stepNamed(running.flow, current.step);
  if (timer.purpose === TimerPurpose.escalation) return escalated(progress, running);
  const next = timer.purpose === TimerPurpose.timeout ? step.wait?.timed_out : step.timer?.next;
  return enterStep(noting(progress, running, { what: 'timed_out' }), running, next ?? '');
}

function escalated(progress: Progress, running: Running): Progress {
  const task = openTask(progress.next);
  if (task === undefined) return progress;
  const { task: work, approval } = stepNamed(running.flow, task.step);
  const escalate_to = (work ?? approval)?.deadline?.escalate_to ?? [];
  const roles = [...new Set([...task.roles, ...escalate_to])];
  const at = running.now.toISOString();
  const moved = changed(withTask(progress, task.id, { is_escalated: true, roles }), { changed_at: at });
  const message = { case_id: running.id, task_id: task.id, escalated_to: escalate_to, escalated_at: at };
  const detail = escalate_to.join(', ');
  return telling(noting(moved, running, { what: 'escalated', detail }), { type: 'TaskEscalated', message });
}

function callAnswered(current: CaseState, running: Running, { values, told }: CallAnswer): Progress {
  const { noted, correlations, subject, variables } = current;
  const keys = correlations.filter((key) => key !== callingKey(subject));
  const progress = changed(unchanged(current), {
    variables: { ...variables, ...values },
    correlations: told === undefined ? keys : [...new Set([...keys, told.key])],
    noted: told === undefined ? noted : { ...noted, [told.event]: { key: told.key, number: told.number } },
  });
  const detail = values.automation_outcome;
  const item = { what: 'answered', ...(detail === undefined ? {} : { detail }) };
  return enterStep(noting(progress, running, item), running, stepNamed(running.flow, current.step).call?.next ?? '');
}

function callFailed(current: CaseState, running: Running, code: string): Progress {
  const progress = changed(unchanged(current), {
    variables: { ...current.variables, call_error: code },
    correlations: current.correlations.filter((key) => key !== callingKey(current.subject)),
  });
  const failed = stepNamed(running.flow, current.step).call?.failed ?? '';
  return enterStep(noting(progress, running, { what: 'failed', detail: code }), running, failed);
}

/** Kept when nothing waits for it yet; a step that waits for it later finds it. */
function happened(current: CaseState, running: Running, happening: Happening): Progress | undefined {
  const { event, key, number } = happening;
  const own = current.variables[knownEvents[event]?.correlation ?? ''];
  const last = current.heard[event];
  if (key !== own || (last?.key === key && last.number >= number)) return undefined;
  const progress = changed(unchanged(current), { heard: { ...current.heard, [event]: happening } });
  if (unheeded(progress.next, event) === undefined) return undefined;
  const { wait, task, approval } = stepNamed(running.flow, current.step);
  const interruption = (task ?? approval)?.interruption;
  if (wait?.event === event) return enterStep(heeded(progress, running, happening), running, wait.next);
  if (interruption?.event !== event) return progress;
  const interrupted = withdrawn(heeded(progress, running, happening), running);
  return enterStep(noting(interrupted, running, { what: 'interrupted' }), running, interruption.next);
}

function withdrawn(progress: Progress, running: Running): Progress {
  const task = openTask(progress.next);
  if (task === undefined) return progress;
  const cancelled_at = running.now.toISOString();
  const closed = withTask(progress, task.id, { state: TaskStanding.cancelled, closed_at: cancelled_at });
  return telling(closed, { type: 'TaskCancelled', message: { case_id: running.id, task_id: task.id, cancelled_at } });
}

type CardsFound = Extract<CaseInput, { kind: 'cards_found' }>;

function cardsFound(current: CaseState, running: Running, { taskId, cards }: CardsFound): Progress | undefined {
  const task = current.tasks.find(({ id }) => id === taskId);
  if (task?.card_standing !== 'wanted') return undefined;
  const isOver = task.state === TaskStanding.completed || task.state === TaskStanding.cancelled;
  const progress = unchanged(current);
  if (isOver || cards.length === 0) return withTask(progress, taskId, { card_standing: 'none' });
  const attached_at = running.now.toISOString();
  const attached = changed(withTask(progress, taskId, { card_standing: 'attached', cards }), {
    changed_at: attached_at,
  });
  const message = {
    ...{ case_id: running.id, task_id: taskId, attached_at },
    cards: cards.map(({ card_id, version }) => ({ card_id, version })),
  };
  const noted = noting(attached, running, { what: 'cards_attached', detail: String(cards.length) });
  return telling(noted, { type: 'CardsAttached', message });
}
