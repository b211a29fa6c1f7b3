import {
  CORRECTED_VERSION,
  type DataOperation,
  type HoldingCount,
  type PersonReference,
} from '@salesmesh/chassis/data-rights';

type ExpiryRule = { readonly holding: string; readonly before: string };
/** What a task is done for: a request of a person, or the retention of a day. */
type TaskOrigin = { readonly kind: 'request' | 'retention'; readonly id: string };

export type ServiceAnswer = {
  readonly service: string;
  readonly confirmedAt: Date;
  readonly counts: readonly HoldingCount[];
  readonly references: readonly PersonReference[];
  /** Of an export: which pieces hold it. */
  readonly partId?: string;
  readonly chunks?: number;
  /** Place of the proof in the log of destructions. */
  readonly ledgerIndex?: number;
};

/** One thing that services are asked to do; done when each of them has confirmed. */
export type DataTask = {
  readonly operation: DataOperation;
  /** Empty where no person is meant. */
  readonly personId: string;
  readonly references: readonly PersonReference[];
  readonly rules: readonly ExpiryRule[];
  readonly origin: TaskOrigin;
  readonly services: readonly string[];
  /** Exported parts are sealed to it. */
  readonly sealKey?: Uint8Array;
  /** Opens them; itself sealed, and destroyed once they were read. */
  readonly sealedPrivateKey?: Uint8Array;
  /** How often services were asked. */
  readonly attempt: number;
  readonly startedAt: Date;
  readonly finishedAt?: Date;
  readonly answers: readonly ServiceAnswer[];
  readonly isOverdue: boolean;
};

/** Services that have not confirmed. */
export function missingServices({ services, answers }: DataTask): string[] {
  return services.filter((service) => !answers.some((answer) => answer.service === service));
}

/** The first answer of a service counts; the last one missing finishes the task. */
export function confirm<T extends DataTask>(task: T, answer: ServiceAnswer): T {
  if (!missingServices(task).includes(answer.service)) return task;
  const answered = { ...task, answers: [...task.answers, answer] };
  return missingServices(answered).length > 0 ? answered : { ...answered, finishedAt: answer.confirmedAt };
}

const MINUTE_MS = 60_000;
const ASK_AGAIN_MS = [15 * MINUTE_MS, 60 * MINUTE_MS, 360 * MINUTE_MS];
/** A service that has not confirmed for so long is told of to people. */
export const OVERDUE_AFTER_MS = 24 * 60 * MINUTE_MS;

/** When services that are missing are asked again, after `attempt` times. */
export function nextAskAt(at: Date, attempt: number): Date {
  const waitMs = ASK_AGAIN_MS[Math.min(attempt, ASK_AGAIN_MS.length) - 1] ?? MINUTE_MS;
  return new Date(at.getTime() + waitMs);
}

/** All references that services answered with, each once. */
export function foundReferences({ answers }: DataTask): PersonReference[] {
  const found = answers.flatMap(({ references }) => references);
  return [...new Map(found.map((reference) => [`${reference.kind} ${reference.id}`, reference])).values()];
}

/** As of which version of the contact the corrections stand; undefined until the service that has it has answered. */
export function correctedVersion(task: DataTask): number | undefined {
  const versions = foundReferences(task).flatMap(({ kind, id }) => (kind === CORRECTED_VERSION ? [Number(id)] : []));
  return versions.length === 0 ? undefined : Math.max(...versions);
}
