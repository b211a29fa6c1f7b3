import { derivedId } from '@salesmesh/chassis/ids';
import type { Progress, TimerPurpose } from './case.ts';
import { changed, type Running } from './running.ts';

/**
 * The instant stands in the timer's id: when a process dies before it saved, the step is entered again later, and the
 * timer that it had set must not pass for the new one.
 */
export function awaiting(progress: Progress, { id }: Running, purpose: TimerPurpose, due: Date): Progress {
  const { visit, timers } = progress.next;
  const due_at = due.toISOString();
  const timer = { id: derivedId('timer', id, String(visit), purpose, due_at), purpose, due_at };
  return {
    ...changed(progress, { timers: [...timers, timer] }),
    timers: [...progress.timers, { ...timer, visit }],
  };
}
