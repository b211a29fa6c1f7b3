import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { writeNdjson } from '../../http/ndjson.ts';
import { type AnyRoute, Role, route, streamRoute } from '../../http/route.ts';
import { longestAnswerMs, longestStreamMs } from '../../http/time-limits.ts';
import { factor, score } from '../../resources/lead.ts';
import { progress } from '../../resources/progress.ts';
import { id, idParams } from '../../resources/sets.ts';

const area = 'scoring';
const scorer = z
  .object({
    version: z.string(),
    trained_at: z.string(),
    rows: z.int(),
    features: z.int(),
    auc: z.number(),
    ece: z.number(),
    slope: z.number(),
    warnings: z.array(z.string()),
  })
  .meta({ id: 'Scorer' });

export function scoringRoutes({ scoring }: Pick<Clients, 'scoring'>): AnyRoute[] {
  return [
    streamRoute({
      method: 'post',
      path: '/v1/scorers',
      area,
      summary: 'Train the scorer on leads with a known outcome; answers progress lines, last the scorer',
      access: [Role.salesManager],
      body: z.object({
        exclude_features: z.array(z.string()).default([]),
        sources: z.array(z.string()).default([]),
        seed: z.int().min(0).default(1),
      }),
      answers: 'application/x-ndjson',
      answer: z.object({ progress: progress.nullish(), scorer: scorer.nullish() }),
      stream: ({ body, requestId }, _request, response) =>
        writeNdjson(response, scoring.trainScorer({ ...body, request_id: requestId }, { timeoutMs: longestStreamMs })),
    }),
    route({
      method: 'get',
      path: '/v1/scorers/current',
      area,
      summary: 'The scorer in use and how good it is on held-out leads',
      access: [Role.salesManager, Role.rep, Role.operator],
      response: z.object({ scorer }),
      handle: () => scoring.getScorer({}),
    }),
    route({
      method: 'post',
      path: '/v1/leads/scores',
      area,
      summary: 'Score the leads named, or all that lack a score of the newest scorer',
      access: [Role.salesManager],
      body: z.object({ lead_ids: z.array(id).max(1_000).default([]), all_stale: z.boolean().default(false) }),
      response: z.object({ scored: z.int(), score_us_p50: z.number(), score_us_p99: z.number() }),
      handle: ({ body }) => scoring.scoreLeads(body, { timeoutMs: longestAnswerMs }),
    }),
    route({
      method: 'get',
      path: '/v1/leads/{id}/score',
      area,
      summary: 'The exact contribution of every factor; they add up to the logit',
      access: [Role.salesManager, Role.rep],
      params: idParams,
      response: z.object({
        score: score.nullish(),
        intercept: z.number(),
        logit: z.number(),
        factors: z.array(factor),
      }),
      handle: ({ params }) => scoring.explainScore({ lead_id: params.id }),
    }),
  ];
}
