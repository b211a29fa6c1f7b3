import { setTimeout as delay } from 'node:timers/promises';
import type { GatewayApi } from '../demo/gateway-api.ts';

const flowId = 'chaos-work';

/** How long a case rests after its task; the clock is moved on by this much before it is counted. */
export const pauseMs = 60_000;

/** A person's task, then a timer: a case that is killed before, between and after both. */
const flow = {
  title: { zh: '故障演练', en: 'Work under faults' },
  start: 'work',
  steps: [
    {
      id: 'work',
      title: { zh: '处理', en: 'Do the work' },
      task: {
        roles: ['sales_manager'],
        outcomes: [{ outcome: 'done', title: { zh: '完成', en: 'Done' }, next: 'pause' }],
      },
    },
    {
      id: 'pause',
      title: { zh: '稍候', en: 'Wait a moment' },
      timer: { delay: { minutes: pauseMs / 60_000, is_business_time: false }, next: 'end' },
    },
    { id: 'end', title: { zh: '结束', en: 'End' }, end: { result: 'done' } },
  ],
};

export async function putCaseFlow(api: GatewayApi): Promise<void> {
  await api.call('PUT', `/v1/flows/${flowId}`, flow);
}

type Opened = { case: { id: string } };
type Tasks = { tasks: { id: string }[] };
/** Repeats a call under its key until it is answered. */
type UntilAnswered = <T>(call: () => Promise<T>) => Promise<T>;

/** Opens a case and completes its task; answers with the case's id. */
export async function workOneCase(api: GatewayApi, subject: string, untilAnswered: UntilAnswered): Promise<string> {
  const request = { flow_id: flowId, subject };
  const opened = await untilAnswered(() => api.call<Opened>('POST', '/v1/cases', request, `case-${subject}`));
  const { id } = opened.case;
  const { tasks } = await untilAnswered(() => api.call<Tasks>('GET', `/v1/tasks?case_id=${id}`));
  for (const task of tasks) {
    const completion = { outcome: 'done' };
    await untilAnswered(() => api.call('POST', `/v1/tasks/${task.id}/complete`, completion, `work-${subject}`));
  }
  return id;
}

type Summary = { by_state: Record<string, number>; tasks_by_state: Record<string, number> };

/** Waits until the timers of all cases have fired; gives the counts as they then stand, or as they are when it took too long. */
export async function settleCaseWork(api: GatewayApi, expected: number, withinMs: number): Promise<Summary> {
  const giveUpAt = performance.now() + withinMs;
  for (;;) {
    const summary = await api.call<Summary>('GET', `/v1/cases/summary?flow_id=${flowId}`);
    if ((summary.by_state.done ?? 0) >= expected || performance.now() > giveUpAt) return summary;
    await delay(500);
  }
}
