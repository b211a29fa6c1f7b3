import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, Role, route } from '../../http/route.ts';
import { decision, facts, itemError } from '../../resources/automation.ts';
import { packRevision } from '../../resources/impact.ts';

/** Fields of the decision object that may be unknown as a whole; the wire wraps them for that. */
const listFields = new Set(['open', 'categories', 'to', 'pii_found', 'secret_terms', 'frozen_channels']);

const recorded = z
  .object({
    evaluation_id: z.string(),
    decision: decision.nullish(),
    recorded_at: z.string(),
    salt: z.string().meta({
      description:
        'Base64. With the facts as canonical JSON (RFC 8785), without what is unknown, it opens the commitment of the leaf; kept nowhere else.',
    }),
  })
  .meta({ id: 'RecordedEvaluation' });

export function decisionRoutes({ automation, evaluation }: Pick<Clients, 'automation' | 'evaluation'>): AnyRoute[] {
  return [
    route({
      method: 'post',
      path: '/v1/decisions/evaluate',
      area: 'decisions',
      summary: 'Judge given decision objects, also by the packs of another revision; nothing is sent, counted or kept',
      access: [Role.officer, Role.salesManager],
      body: z.object({ facts: z.array(facts).min(1).max(500), revision: packRevision.optional() }),
      response: z.object({
        evaluations: z.array(z.object({ decision: decision.nullish(), error: itemError.nullish() })),
      }),
      handle: ({ body }) => automation.evaluateFacts({ ...body, facts: body.facts.map(wrapLists) }),
    }),
    route({
      method: 'post',
      path: '/v1/decisions/record',
      area: 'decisions',
      summary: 'Judge a given decision object on record: a leaf of the ledger before the answer; it permits nothing',
      access: [Role.officer, Role.salesManager, Role.operator],
      body: z.object({ facts }),
      response: z.object({ evaluation: recorded }),
      handle: async ({ body, idempotencyKey = '' }) => {
        const request = { facts: wrapLists(body.facts), request_id: idempotencyKey };
        const { evaluation: kept } = await evaluation.recordEvaluation(request);
        return { evaluation: kept && { ...kept, salt: Buffer.from(kept.salt).toString('base64') } };
      },
    }),
  ];
}

function wrapLists(facts: Record<string, unknown>): Record<string, unknown> {
  const wrapped: Record<string, unknown> = {};
  for (const [section, value] of Object.entries(facts)) {
    wrapped[section] =
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).map(([field, item]) => [field, wrapList(field, item)]))
        : value;
  }
  return wrapped;
}

function wrapList(field: string, value: unknown): unknown {
  return listFields.has(field) && Array.isArray(value) ? { values: value } : value;
}
