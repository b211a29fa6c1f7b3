import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { refuseTooLarge, relayFile } from '../../http/relay-file.ts';
import { type AnyRoute, Role, streamRoute } from '../../http/route.ts';
import { longestStreamMs } from '../../http/time-limits.ts';
import { crmImportLine } from '../../resources/imported-row.ts';
import { day } from '../../resources/opportunity.ts';

export function importCrmFile({ opportunities }: Pick<Clients, 'opportunities'>, maxImportBytes: number): AnyRoute {
  return streamRoute({
    method: 'post',
    path: '/v1/opportunities/imports',
    area: 'opportunities',
    summary: 'Import one CSV file of a CRM export; answers a line per row as it becomes durable, last the summary',
    access: [Role.salesManager, Role.operator],
    accepts: ['text/csv'],
    query: z.object({
      mapping: z.string().min(1).max(100),
      source: z.string().min(1).max(100),
      kind: z.enum(['opportunities', 'products', 'sellers', 'accounts']),
      as_of: day,
    }),
    answers: 'application/x-ndjson',
    answer: crmImportLine,
    stream: async ({ query }, request, response) => {
      refuseTooLarge(request, maxImportBytes);
      const upload = { header: query, maxBytes: maxImportBytes };
      await relayFile(opportunities.importCrmFile({ timeoutMs: longestStreamMs }), upload, request, response);
    },
  });
}
