import { z } from 'zod';

export const rightsKind = z
  .enum([
    ...(['access', 'export', 'rectification', 'erasure', 'restriction'] as const),
    ...(['objection_marketing', 'objection_profiling', 'opt_out_sale'] as const),
  ])
  .meta({ id: 'RightsKind' });
export const rightsState = z
  .enum(['identity_pending', 'locating', 'running', 'completed', 'rejected'])
  .meta({ id: 'RightsState' });
export const dataOperation = z.enum(['locate', 'export', 'erase', 'rectify', 'expire']).meta({ id: 'DataOperation' });

export const dataTask = z
  .object({
    id: z.string(),
    operation: dataOperation,
    started_at: z.string(),
    finished_at: z.string().optional(),
    is_overdue: z.boolean(),
    answers: z.array(
      z.object({
        service: z.string(),
        confirmed_at: z.string().optional().describe('Absent while the service has not confirmed'),
        holdings: z.array(z.object({ holding: z.string(), count: z.int() })),
        asked: z.int().describe('How often services were asked'),
        ledger_index: z.int().optional().describe('Place of the proof in the log of destructions'),
      }),
    ),
  })
  .meta({ id: 'DataTask' });

export const correction = z
  .object({
    field: z.enum(['name', 'email', 'phone', 'residence', 'region', 'city', 'timezone', 'age']),
    value: z.string().max(254).describe('Phone in E.164, residence in ISO 3166-1 alpha-2; empty where it is not shown'),
  })
  .meta({ id: 'Correction' });

export const rightsRequest = z
  .object({
    id: z.string(),
    version: z.int(),
    recipient_id: z.string(),
    kind: rightsKind,
    state: rightsState,
    opened_at: z.string(),
    due_at: z.string(),
    deadline_rule: z.enum(['one_month', 'working_days_15']),
    identity_by: z.enum(['officer', 'webhook']).optional(),
    identity_method: z.string().optional(),
    identity_verified_at: z.string().optional(),
    extended_because: z.string().optional(),
    rejected_because: z.string().optional(),
    finished_at: z.string().optional(),
    escalation: z.enum(['none', 'due_soon', 'overdue']),
    tasks: z.array(dataTask),
    archive_sha256: z.string().optional(),
    archive_kept_until: z.string().optional(),
    look_alikes: z.array(z.string()).describe('Other persons with the same address, for an officer to judge'),
    corrections: z
      .array(correction)
      .describe('Of a rectification; values where one open request is read, and nowhere else'),
  })
  .meta({ id: 'RightsRequest' });
