import { z } from 'zod';
import { instant } from './sets.ts';
import { taskField } from './task-flow.ts';

const text = z.object({ zh: z.string(), en: z.string() });

export const taskState = z.enum(['open', 'assigned', 'completed', 'cancelled']).meta({ id: 'TaskState' });
export const caseState = z.enum(['open', 'done']).meta({ id: 'CaseState' });

export const flowCase = z
  .object({
    id: z.string(),
    version: z.int(),
    flow_id: z.string(),
    flow_version: z.int(),
    state: caseState,
    waits_for: z.string(),
    step: z.string(),
    result: z.string().optional(),
    subject: z.string(),
    owner: z.string().optional(),
    variables: z.record(z.string(), z.string()),
    opened_at: instant,
    changed_at: instant,
    finished_at: instant.optional(),
  })
  .meta({ id: 'Case', description: 'One run of a flow, pinned to the version it was opened with.' });

export const task = z
  .object({
    id: z.string(),
    case_id: z.string(),
    version: z.int(),
    flow_id: z.string(),
    step: z.string(),
    kind: z.enum(['task', 'approval']),
    title: text.nullish(),
    state: taskState,
    roles: z.array(z.string()),
    assignee: z.string().optional(),
    subject: z.string(),
    fields: z.array(taskField),
    outcomes: z.array(z.object({ outcome: z.string(), title: text.nullish() })),
    opened_at: instant,
    due_at: instant.optional(),
    is_escalated: z.boolean(),
    outcome: z.string().optional(),
    values: z.record(z.string(), z.string()),
    closed_at: instant.optional(),
    closed_by: z.string().optional(),
    cards: z.array(
      z.object({
        card_id: z.string(),
        version: z.int(),
        title: z.string(),
        snippet: z.string(),
        reasons: z.array(text),
      }),
    ),
  })
  .meta({ id: 'Task' });

export const historyEntry = z
  .object({
    at: instant,
    step: z.string(),
    visit: z.int(),
    what: z.string(),
    by: z.string().optional(),
    detail: z.string().optional(),
  })
  .meta({ id: 'HistoryEntry' });

const counts = z.record(z.string(), z.number());

export const caseSummary = z
  .object({
    cases: z.number(),
    by_state: counts,
    by_wait: counts,
    by_result: counts,
    tasks: z.number(),
    tasks_by_state: counts,
    cards_attached: z.number(),
    tasks_awaiting_cards: z.number(),
    opened_since: instant,
  })
  .meta({ id: 'CaseSummary' });
