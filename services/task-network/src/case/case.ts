import type { Stored } from '@salesmesh/chassis/store';
import type { AttachedCard, LocalText, TaskField, TaskOutcome } from '@salesmesh/proto/gen/salesmesh/tasks/v1';

export const CaseStanding = { open: 'open', done: 'done' } as const;
export type CaseStanding = (typeof CaseStanding)[keyof typeof CaseStanding];

export const TaskStanding = {
  open: 'open',
  assigned: 'assigned',
  completed: 'completed',
  cancelled: 'cancelled',
} as const;
export type TaskStanding = (typeof TaskStanding)[keyof typeof TaskStanding];

/** `none`: no cards are looked for, or none were found; `wanted`: still looked for. */
type CardStanding = 'none' | 'wanted' | 'attached';

/** One piece of human work. Instants are UTC in ISO 8601, so that they sort as text. */
export type TaskState = {
  readonly id: string;
  readonly step: string;
  readonly kind: 'task' | 'approval';
  readonly title: LocalText | null;
  readonly state: TaskStanding;
  readonly roles: readonly string[];
  readonly assignee?: string;
  readonly fields: readonly TaskField[];
  readonly outcomes: readonly TaskOutcome[];
  readonly opened_at: string;
  readonly due_at?: string;
  readonly is_escalated: boolean;
  readonly outcome?: string;
  readonly values: Readonly<Record<string, string>>;
  readonly closed_at?: string;
  readonly closed_by?: string;
  readonly card_standing: CardStanding;
  readonly cards: readonly AttachedCard[];
};

export type HistoryItem = {
  readonly at: string;
  readonly step: string;
  readonly visit: number;
  readonly what: string;
  readonly by?: string;
  readonly detail?: string;
};

export const TimerPurpose = { step: 'step', escalation: 'escalation', timeout: 'timeout' } as const;
export type TimerPurpose = (typeof TimerPurpose)[keyof typeof TimerPurpose];
type AwaitedTimer = { readonly id: string; readonly purpose: TimerPurpose; readonly due_at: string };

/** Of the happenings under one key only the newest counts; they are numbered from 1 where they happen. */
export type Happening = {
  readonly event: string;
  readonly key: string;
  readonly number: number;
  readonly values: Readonly<Record<string, string>>;
};

export type Person = { readonly sub: string; readonly roles: readonly string[] };

/**
 * A case: one token on one version of a flow, with all that it waits for in the same document. So whatever happens is one
 * conditional write, and a process that dies leaves either the step before or the step after.
 */
export type CaseState = {
  readonly flow_id: string;
  readonly flow_version: number;
  readonly state: CaseStanding;
  readonly step: string;
  /** Kind of the step at which it rests; empty once it is done. */
  readonly waits_for: string;
  /** Counts the steps it entered; with the step it makes the ids of timers, calls and tasks. */
  readonly visit: number;
  readonly subject: string;
  readonly owner?: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly timers: readonly AwaitedTimer[];
  readonly call?: { readonly request_id: string; readonly name: string };
  /** By event: the newest that was told, and the newest that the flow has taken note of. */
  readonly heard: Readonly<Record<string, Happening>>;
  readonly noted: Readonly<Record<string, { readonly key: string; readonly number: number }>>;
  /** Keys under which happenings elsewhere find the case. */
  readonly correlations: readonly string[];
  /** Who approved last: a call that carries out the approval is made for this person. */
  readonly approver?: Person;
  readonly tasks: readonly TaskState[];
  readonly history: readonly HistoryItem[];
  readonly opened_at: string;
  readonly changed_at: string;
  readonly finished_at?: string;
  readonly result?: string;
};
export type StoredCase = Stored<CaseState>;

export type CaseEvent = { readonly type: string; readonly message: object };
/** To be set before the case is saved; one too many finds nothing to do when it fires. */
export type TimerOrder = AwaitedTimer & { readonly visit: number };
/** What a case becomes: its state, the timers that it needs and what others are told. */
export type Progress = {
  readonly next: CaseState;
  readonly timers: readonly TimerOrder[];
  readonly events: readonly CaseEvent[];
};

export function openTask({ tasks }: CaseState): TaskState | undefined {
  return tasks.find(({ state }) => state === TaskStanding.open || state === TaskStanding.assigned);
}

/** Under this key a case is found whose call about the subject is still on its way. */
export function callingKey(subject: string): string {
  return `calling:${subject}`;
}
