import { z } from 'zod';
import { instant, outcome } from './sets.ts';

const count = z.int().min(0);
const examples = z.array(z.string()).meta({ description: 'Ids of decisions, the newest first.' });

export const packRevision = z
  .string()
  .min(1)
  .max(64)
  .meta({ description: 'As decisions name it, its first twelve digits or more, or the id of a checked revision.' });

const decisionImpact = z
  .object({
    judged: count,
    unreadable: count.meta({ description: 'Could not be opened: nothing is known of them.' }),
    otherwise: count.meta({ description: 'With another outcome.' }),
    other_reasons: count.meta({ description: 'With the same outcome, for other rules, times or duties.' }),
    outcomes: z.array(z.object({ from: outcome, to: outcome, count, examples })),
    rules: z.array(
      z.object({
        rule: z.string(),
        article: z.string(),
        change: z.enum(['fires', 'ceases', 'differs']),
        count,
        otherwise: count.meta({ description: 'How many of them have another outcome.' }),
        examples,
      }),
    ),
    teams: z.array(z.object({ team: z.string(), count, otherwise: count, other_reasons: count, examples })),
  })
  .meta({ id: 'DecisionImpact' });

export const impactRun = z
  .object({
    id: z.string(),
    revision: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    from: instant.optional(),
    until: instant,
    max_cases: count,
    judged: count,
    total: count,
    requested_by: z.string(),
    requested_at: instant,
    finished_at: instant.optional(),
    failure_code: z.string().optional(),
    impact: decisionImpact.nullish(),
  })
  .meta({ id: 'ImpactRun' });

export const shadowRun = z
  .object({
    id: z.string(),
    revision: z.string(),
    sample_every: z.int().min(1),
    is_running: z.boolean(),
    started_by: z.string(),
    started_at: instant,
    stopped_at: instant.optional(),
    seen: count,
    sampled: count,
    dropped: count.meta({ description: 'Of the sample, but not judged: too many waited.' }),
    processes: count,
    failed_processes: count,
    impact: decisionImpact.nullish(),
  })
  .meta({ id: 'ShadowRun' });
