import { AppError } from '@salesmesh/chassis/errors';
import type { TimerHandler } from '@salesmesh/chassis/timers';
import { complianceEvent } from '../compliance-event.ts';
import { type AskParts, askedEvent, scheduleAsk } from './ask-services.ts';
import { missingServices, OVERDUE_AFTER_MS } from './data-task.ts';

/** An answer may be taken at the same moment; asking is then worked out anew, on what is still missing. */
const TRIES = 4;

/** Asks again those who have not confirmed, and after a day tells people who is missing. */
export function onTaskDue(parts: AskParts): TimerHandler {
  return async ({ aggregateId, payload }) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await askAgain(parts, aggregateId, payload?.attempt);
      } catch (error) {
        const isRace = error instanceof AppError && error.kind === 'ABORTED';
        if (!isRace || tries === TRIES) throw error;
      }
    }
  };
}

async function askAgain(parts: AskParts, id: string, attempt: unknown): Promise<void> {
  const task = await parts.tasks.load(id);
  if (task === undefined || task.finishedAt !== undefined || task.attempt !== attempt) return;
  const at = parts.clock.now();
  const isOverdue = at.getTime() - task.startedAt.getTime() >= OVERDUE_AFTER_MS;
  const next = { ...task, attempt: task.attempt + 1, isOverdue };
  const escalated = complianceEvent(
    'RightsEscalated',
    { aggregateId: task.origin.id, at, change: `${id} ${next.attempt}` },
    {
      request_id: task.origin.kind === 'request' ? task.origin.id : '',
      task_id: id,
      level: 'services_missing',
      missing_services: missingServices(task),
      escalated_at: at.toISOString(),
    },
  );
  await scheduleAsk(parts, id, next.attempt);
  await parts.tasks.save(task, next, [askedEvent(id, next, at), ...(isOverdue ? [escalated] : [])]);
}
