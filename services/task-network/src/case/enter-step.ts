import { derivedId } from '@salesmesh/chassis/ids';
import { dueAt } from '../flow/due-at.ts';
import { chooseBranch } from '../flow/evaluate-condition.ts';
import { kindOf, type Step, stepNamed } from '../flow/flow.ts';
import { awaiting } from './await-timer.ts';
import { callingKey, type Progress, TimerPurpose } from './case.ts';
import { finished } from './finish-case.ts';
import { openedTask } from './opened-task.ts';
import { changed, isFull, noting, type Running, telling } from './running.ts';
import { heeded, unheeded } from './take-note.ts';

/** Where a step leads at once; a step at which the case rests leads nowhere yet. */
type Arrival = { readonly progress: Progress; readonly next?: string };

/** Result of a case whose flow led it round and round until it was full. */
const TOO_LONG = 'too_long';

/** Moves the token to a step and on through all that needs neither time nor anybody else, unless the case is full. */
export function enterStep(progress: Progress, running: Running, stepId: string): Progress {
  let arrival: Arrival = { progress, next: stepId };
  while (arrival.next !== undefined) {
    if (isFull(arrival.progress.next)) return finished(arrival.progress, running, TOO_LONG);
    const step = stepNamed(running.flow, arrival.next);
    arrival = arrive(moved(arrival.progress, running, step), running, step);
  }
  return arrival.progress;
}

function moved(progress: Progress, { now }: Running, step: Step): Progress {
  const { call: _, ...rest } = progress.next;
  const at = { step: step.id, visit: rest.visit + 1, waits_for: kindOf(step), timers: [] };
  return { ...progress, next: { ...rest, ...at, changed_at: now.toISOString() } };
}

function arrive(progress: Progress, running: Running, step: Step): Arrival {
  const { task, approval, condition, timer, call, wait, end } = step;
  if (task || approval) {
    const interruption = (task ?? approval)?.interruption;
    const told = interruption ? unheeded(progress.next, interruption.event) : undefined;
    if (told !== undefined && interruption)
      return { progress: heeded(progress, running, told), next: interruption.next };
    return { progress: openedTask(noting(progress, running, { what: 'entered' }), running, step) };
  }
  if (condition) {
    const next = chooseBranch(condition, progress.next.variables);
    return { progress: noting(progress, running, { what: 'entered', detail: next }), next };
  }
  if (timer?.delay) {
    const due = dueAt(timer.delay, running.flow.business_hours, running.now);
    return { progress: awaiting(noting(progress, running, { what: 'entered' }), running, TimerPurpose.step, due) };
  }
  if (call) return { progress: calling(progress, running, call.call) };
  if (wait) {
    const told = unheeded(progress.next, wait.event);
    if (told !== undefined) return { progress: heeded(progress, running, told), next: wait.next };
    const resting = noting(progress, running, { what: 'entered' });
    if (!wait.timeout) return { progress: resting };
    const due = dueAt(wait.timeout, running.flow.business_hours, running.now);
    return { progress: awaiting(resting, running, TimerPurpose.timeout, due) };
  }
  return { progress: finished(progress, running, end?.result ?? '') };
}

function calling(progress: Progress, running: Running, name: string): Progress {
  const { id } = running;
  const { step, visit, subject, correlations } = progress.next;
  const request_id = derivedId('call', id, step, String(visit));
  const waiting = changed(noting(progress, running, { what: 'called', detail: name }), {
    call: { request_id, name },
    correlations: [...new Set([...correlations, callingKey(subject)])],
  });
  return telling(waiting, { type: 'CallRequested', message: { case_id: id, request_id, step, call: name } });
}
