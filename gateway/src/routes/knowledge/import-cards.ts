import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { refuseTooLarge, relayFile } from '../../http/relay-file.ts';
import { type AnyRoute, Role, streamRoute } from '../../http/route.ts';
import { longestStreamMs } from '../../http/time-limits.ts';
import { cardImportLine } from '../../resources/imported-row.ts';

export function importCards({ cards }: Pick<Clients, 'cards'>, maxImportBytes: number): AnyRoute {
  return streamRoute({
    method: 'post',
    path: '/v1/cards/imports',
    area: 'cards',
    summary: 'Import cards, one JSON object a line; answers a line per row as it becomes durable, last the summary',
    access: [Role.salesManager, Role.operator],
    accepts: ['application/x-ndjson'],
    query: z.object({ source: z.string().min(1).max(100), reviewed: z.stringbool().default(false) }),
    answers: 'application/x-ndjson',
    answer: cardImportLine,
    stream: async ({ query }, request, response) => {
      refuseTooLarge(request, maxImportBytes);
      const upload = { header: query, maxBytes: maxImportBytes };
      await relayFile(cards.importCards({ timeoutMs: longestStreamMs }), upload, request, response);
    },
  });
}
