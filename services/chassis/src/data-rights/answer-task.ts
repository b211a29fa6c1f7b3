import type { DataTaskAsked, DataTaskConfirmedInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { Bus, PublishedEvent, ReceivedEvent } from '../bus/bus.ts';
import { bucketOf, subjectToken } from '../bus/bus.ts';
import type { Clock } from '../clock/clock.ts';
import { currentContext, toHeaders } from '../context/context.ts';
import { derivedId } from '../ids/ids.ts';
import { DataOperation, exportAll, performTask, type TaskParts } from './perform-task.ts';
import { partSealer } from './seal-part.ts';

export const TASK_CONFIRMED = 'salesmesh.compliance.v1.DataTaskConfirmed';
export const PART_SEALED = 'salesmesh.compliance.v1.DataPartSealed';

export type AnswerParts = TaskParts & {
  readonly bus: Pick<Bus, 'publish' | 'codec' | 'service'>;
  readonly clock: Clock;
};

/** Well below what the bus takes in one message. */
const CHUNK_BYTES = 192 * 1024;

/** What parts are bound to: a piece sealed for one task and service opens as no other's. */
export function sealContext(taskId: string, service: string, partId: string): string {
  return `${taskId}\n${service}\n${partId}`;
}

/** Subject on which a service answers; it alone may publish there. */
export function answerSubjects(service: string): string {
  return `rights.${service}.>`;
}

/** Does a task and says so. Acknowledged only once the answer is durable: a process that dies in between is asked again. */
export function answerTask(parts: AnswerParts) {
  return async (event: ReceivedEvent): Promise<void> => {
    const task = event.message as unknown as DataTaskAsked;
    const { service } = parts.bus;
    if (!task.services.includes(service)) return;
    const result = await performTask(parts, task);
    const part = task.operation === DataOperation.export ? await sendPart(parts, event, task) : undefined;
    const confirmed: DataTaskConfirmedInput = {
      task_id: task.task_id,
      holdings: [...result.holdings],
      references: [...result.references],
      ...part,
    };
    const id = derivedId('data-task-confirmed', service, task.task_id, event.id);
    await parts.bus.publish([answer(parts, { id, type: TASK_CONFIRMED, taskId: task.task_id }, confirmed)]);
  };
}

/** Sends the exported records sealed, a piece at a time, whatever their number. */
async function sendPart(parts: AnswerParts, event: ReceivedEvent, task: DataTaskAsked) {
  const { service } = parts.bus;
  // Each try is a part of its own: records may have changed since the last one, and pieces of two must not mix.
  const partId = derivedId('data-part', service, event.id, String(event.deliveries));
  const sealer = partSealer(task.seal_key, sealContext(task.task_id, service, partId));
  let chunks = 0;
  for await (const bytes of chunked(exportAll(parts, task))) {
    const message = {
      task_id: task.task_id,
      part_id: partId,
      index: chunks,
      sealed: sealer.seal(chunks, bytes),
      sender_key: sealer.senderKey,
    };
    const id = derivedId(partId, String(chunks));
    await parts.bus.publish([answer(parts, { id, type: PART_SEALED, taskId: task.task_id }, message)]);
    event.working();
    chunks += 1;
  }
  return { part_id: partId, chunks };
}

async function* chunked(records: AsyncIterable<object>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const record of records) {
    const line = Buffer.from(`${JSON.stringify(record)}\n`);
    for (let from = 0; from < line.length; from += CHUNK_BYTES) {
      const piece = line.subarray(from, from + CHUNK_BYTES);
      if (bytes + piece.length > CHUNK_BYTES) {
        yield Buffer.concat(held);
        held = [];
        bytes = 0;
      }
      held.push(piece);
      bytes += piece.length;
    }
  }
  if (held.length > 0) yield Buffer.concat(held);
}

function answer(
  { bus, clock }: AnswerParts,
  { id, type, taskId }: { id: string; type: string; taskId: string },
  message: object,
): PublishedEvent {
  const { tenant } = currentContext();
  return {
    ...{ id, type, tenant, aggregateId: taskId },
    payload: bus.codec.encode(type, message),
    at: clock.now(),
    headers: toHeaders(currentContext()),
    subject: `rights.${bus.service}.${subjectToken(tenant)}.${bucketOf(taskId)}`,
  };
}
