import { z } from 'zod';

const names = z.array(z.string());

/** One decision as OPA's decision log describes it; ids, hashes and commitments only. */
export const decisionEvent = z
  .object({
    decision_id: z.string(),
    labels: z.record(z.string(), z.string()),
    bundles: z.record(z.string(), z.object({ revision: z.string() })),
    path: z.string(),
    input: z.object({
      automation_id: z.string().optional(),
      channel: z.string().optional(),
      recipient: z.string().optional(),
      content: z.string().optional(),
      facts: z.string().optional(),
    }),
    result: z.object({
      outcome: z.string(),
      until: z.string().optional(),
      articles: names,
      obligations: z.array(z.object({ type: z.string(), article: z.string() })),
      permit_expires_at: z.string().optional(),
    }),
    timestamp: z.string(),
    metrics: z.record(z.string(), z.number()),
    erased: names,
    masked: names,
    custom: z.object({ ledger_index: z.number(), leaf_hash: z.string() }),
  })
  .meta({ id: 'DecisionEvent', description: 'A decision as OPA logs it, with its place in the ledger' });
