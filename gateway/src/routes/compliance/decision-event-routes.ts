import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { writeNdjson } from '../../http/ndjson.ts';
import { type AnyRoute, Role, streamRoute } from '../../http/route.ts';
import { longestStreamMs } from '../../http/time-limits.ts';
import { decisionEvent } from '../../resources/decision-event.ts';

const count = z.coerce.number().int().min(0);

export function decisionEventRoutes({ decisionLog }: Pick<Clients, 'decisionLog'>): AnyRoute[] {
  return [
    streamRoute({
      method: 'get',
      path: '/v1/decision-events',
      area: 'decisions',
      summary:
        'Decisions in the order of the ledger, one event a line as OPA logs them; go on after the last ledger_index',
      access: [Role.officer, Role.operator],
      query: z.object({
        after: count.optional().meta({ description: 'custom.ledger_index of the last event that is stored' }),
        limit: count.max(1_000_000).default(0).meta({ description: 'Most events to give; 0 for all' }),
        follow: z.stringbool().default(false).meta({ description: 'Stay for what is decided from now on' }),
      }),
      answers: 'application/x-ndjson',
      answer: decisionEvent,
      stream: async ({ query }, _request, response) => {
        const closed = new AbortController();
        response.once('close', () => closed.abort());
        const options = { timeoutMs: longestStreamMs, signal: closed.signal };
        await writeNdjson(response, eventsOf(decisionLog.readDecisionEvents(query, options)));
      },
    }),
  ];
}

type Answers = ReturnType<Clients['decisionLog']['readDecisionEvents']>;

async function* eventsOf(answers: Answers): AsyncIterable<unknown> {
  for await (const { event } of answers) yield event;
}
