import type { DataTaskAsked } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { Correction, Holding, PersonAsked, PersonReference } from './holding.ts';
import type { HoldingCount, TaskMemory, TaskResult } from './task-memory-mongo.ts';

export const DataOperation = {
  locate: 'locate',
  export: 'export',
  erase: 'erase',
  rectify: 'rectify',
  expire: 'expire',
} as const;
export type DataOperation = (typeof DataOperation)[keyof typeof DataOperation];

/** Kind of the references by which a service tells whose last data expired. */
export const EXPIRED_PERSON = 'expired_person';
/** Kind of the reference by which a service tells as of which version of its record corrections are made. */
export const CORRECTED_VERSION = 'corrected_version';
/** What a task asks to correct, read from compliance: it travels in no event. */
export type ReadCorrections = (taskId: string) => Promise<readonly Correction[]>;
export type TaskParts = {
  readonly holdings: readonly Holding[];
  readonly memory: TaskMemory;
  readonly corrections: ReadCorrections;
};

/** One record of an export, as it stands on a line of the part. */
export type ExportedRecord = { readonly holding: string; readonly record: object };

/**
 * Does what a task asks of this service. What is destroyed is counted and kept first, so that the answer is the same
 * however often the task comes. An operation that nobody knows here throws, and the task becomes a dead letter.
 */
export async function performTask(parts: TaskParts, task: DataTaskAsked): Promise<TaskResult> {
  const { holdings } = parts;
  const person = personOf(task);
  if (task.operation === DataOperation.locate) {
    const found = await Promise.all(holdings.map(async (holding) => (await holding.references?.(person)) ?? []));
    return { holdings: await countAll(holdings, person), references: found.flat() };
  }
  if (task.operation === DataOperation.export) return { holdings: await countAll(holdings, person), references: [] };
  if (task.operation === DataOperation.erase) {
    const counted = await parts.memory.countOnce(task.task_id, async () => ({
      holdings: await countAll(holdings, person),
      references: [],
    }));
    for (const holding of holdings) await holding.erase(person);
    return counted;
  }
  if (task.operation === DataOperation.rectify) return rectifyAll(parts, task);
  if (task.operation === DataOperation.expire) return expireAll(parts, task);
  throw new TypeError(`a task asks for ${task.operation}, which nobody does here`);
}

/** All records about the person, holding by holding. */
export async function* exportAll({ holdings }: TaskParts, task: DataTaskAsked): AsyncGenerator<ExportedRecord> {
  const person = personOf(task);
  for (const { name, export: records } of holdings) {
    for await (const record of records(person)) yield { holding: name, record };
  }
}

function personOf({ person_id: personId, references }: DataTaskAsked): PersonAsked {
  return { personId, references };
}

function countAll(holdings: readonly Holding[], person: PersonAsked): Promise<HoldingCount[]> {
  return Promise.all(holdings.map(async ({ name, count }) => ({ holding: name, count: await count(person) })));
}

async function rectifyAll({ holdings, memory, corrections }: TaskParts, task: DataTaskAsked): Promise<TaskResult> {
  const person = personOf(task);
  const correctable = holdings.filter(({ rectify }) => rectify !== undefined);
  const counted = await memory.countOnce(task.task_id, async () => ({
    holdings: await countAll(correctable, person),
    references: [],
  }));
  if (correctable.length === 0) return counted;
  const asked = await corrections(task.task_id);
  const told: PersonReference[] = [];
  const { task_id: taskId } = task;
  for (const { rectify } of correctable) told.push(...((await rectify?.({ ...person, taskId }, asked)) ?? []));
  return { ...counted, references: told };
}

async function expireAll({ holdings, memory }: TaskParts, task: DataTaskAsked): Promise<TaskResult> {
  const due = holdings.flatMap(({ name, expiry }) => {
    const rule = task.rules.find(({ holding }) => holding === name);
    return expiry === undefined || rule === undefined ? [] : [{ name, expiry, before: new Date(rule.before) }];
  });
  const counted = await memory.countOnce(task.task_id, async () => {
    const found = due.map(async ({ name, expiry, before }) => ({ holding: name, count: await expiry.count(before) }));
    const persons = await Promise.all(due.map(async ({ expiry, before }) => (await expiry.persons?.(before)) ?? []));
    return {
      holdings: await Promise.all(found),
      references: persons.flat().map((id) => ({ kind: EXPIRED_PERSON, id })),
    };
  });
  const persons = counted.references.map(({ id }) => id);
  for (const { expiry, before } of due) await expiry.destroy(before, persons);
  return { ...counted, references: await goneOf(holdings, counted.references) };
}

/** Between the count and a later try somebody may have come back: only who is really gone is erased elsewhere, too. */
async function goneOf(holdings: readonly Holding[], told: TaskResult['references']): Promise<PersonReference[]> {
  const tellers = holdings.filter(({ expiry }) => expiry?.persons !== undefined);
  const left = told.map(async ({ id: personId }) => {
    const counts = await Promise.all(tellers.map(({ count }) => count({ personId, references: [] })));
    return counts.some((count) => count > 0);
  });
  const isLeft = await Promise.all(left);
  return told.filter((_, at) => isLeft[at] !== true);
}
