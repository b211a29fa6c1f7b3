import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, anyRole, route } from '../../http/route.ts';
import { id, idParams, instant, nextPageToken, page } from '../../resources/sets.ts';
import { task, taskState } from '../../resources/task.ts';

const area = 'tasks';
const answer = z.object({ task });
/** Of the case; 0 for whatever it is now. */
const expected_version = z.int().min(0).default(0);

export function taskRoutes({ tasks }: Pick<Clients, 'tasks'>): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: '/v1/tasks',
      area,
      summary: 'List human tasks that the caller may see: to be done, due first, then over, newest first',
      access: anyRole,
      query: z.object({
        ...page,
        state: taskState.optional(),
        assignee: id.optional(),
        role: id.optional(),
        case_id: id.optional(),
        due_before: instant.optional(),
      }),
      response: z.object({ tasks: z.array(task), next_page_token: nextPageToken }),
      handle: ({ query }) => tasks.listTasks(query),
    }),
    route({
      method: 'get',
      path: '/v1/tasks/{id}',
      area,
      summary: 'Read one task with its cards',
      access: anyRole,
      params: idParams,
      response: answer,
      handle: ({ params }) => tasks.getTask({ task_id: params.id }),
    }),
    route({
      method: 'post',
      path: '/v1/tasks/{id}/claim',
      area,
      summary: 'Take a task from the queue',
      access: anyRole,
      params: idParams,
      body: z.strictObject({ expected_version }).prefault({}),
      response: answer,
      handle: ({ params, body, requestId }) => tasks.claimTask({ ...body, task_id: params.id, request_id: requestId }),
    }),
    route({
      method: 'post',
      path: '/v1/tasks/{id}/complete',
      area,
      summary: 'Complete a task with one of its outcomes; its case goes on',
      access: anyRole,
      params: idParams,
      body: z.strictObject({
        expected_version,
        outcome: id,
        values: z.record(z.string().max(64), z.string().max(4_000)).default({}),
      }),
      response: answer,
      handle: ({ params, body, requestId }) =>
        tasks.completeTask({ ...body, task_id: params.id, request_id: requestId }),
    }),
    route({
      method: 'post',
      path: '/v1/tasks/{id}/delegate',
      area,
      summary: 'Give a task to somebody else, or back to the queue',
      access: anyRole,
      params: idParams,
      body: z.strictObject({ expected_version, assignee: id.optional() }),
      response: answer,
      handle: ({ params, body, requestId }) =>
        tasks.delegateTask({ ...body, task_id: params.id, request_id: requestId }),
    }),
  ];
}
