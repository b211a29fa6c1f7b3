import { events as knownEvents } from '../flow/known-names.ts';
import type { CaseState, Happening, Progress } from './case.ts';
import { changed, noting, type Running } from './running.ts';

/** What was told of the case's own affair and the flow has not taken note of. */
export function unheeded({ heard, noted, variables }: CaseState, event: string): Happening | undefined {
  const told = heard[event];
  const own = variables[knownEvents[event]?.correlation ?? ''];
  if (told === undefined || told.key !== own) return undefined;
  const last = noted[event];
  return last?.key === told.key && last.number >= told.number ? undefined : told;
}

/** The flow takes note: the values become variables, and the same happening moves nothing a second time. */
export function heeded(progress: Progress, running: Running, { event, key, number, values }: Happening): Progress {
  const { variables, noted } = progress.next;
  const taken = changed(progress, {
    variables: { ...variables, ...values },
    noted: { ...noted, [event]: { key, number } },
  });
  const detail = values.automation_outcome;
  return noting(taken, running, { what: 'happened', ...(detail === undefined ? {} : { detail }) });
}
