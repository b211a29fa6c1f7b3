import { CaseStanding, type Progress } from './case.ts';
import { noting, type Running, telling } from './running.ts';

/** The end of a case, reached by a step or from outside: nothing is waited for any more. */
export function finished(progress: Progress, running: Running, result: string): Progress {
  const finished_at = running.now.toISOString();
  const { next, ...rest } = noting(progress, running, { what: 'ended', detail: result });
  const { call: _, ...state } = next;
  const over = { state: CaseStanding.done, waits_for: '', timers: [], result, finished_at, changed_at: finished_at };
  const { flow_id, flow_version, subject } = state;
  const message = { case_id: running.id, flow_id, flow_version, subject, result, finished_at };
  return telling({ ...rest, next: { ...state, ...over } }, { type: 'CaseFinished', message });
}
