import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { refuseTooLarge, relayFile } from '../../http/relay-file.ts';
import { type AnyRoute, Role, streamRoute } from '../../http/route.ts';
import { longestStreamMs } from '../../http/time-limits.ts';
import { leadImportLine } from '../../resources/imported-row.ts';

export function importLeads({ intake }: Pick<Clients, 'intake'>, maxImportBytes: number): AnyRoute {
  return streamRoute({
    method: 'post',
    path: '/v1/leads/imports',
    area: 'intake',
    summary: 'Import a CSV or NDJSON file; answers a line per row as it becomes durable, last the summary',
    access: [Role.salesManager, Role.operator],
    accepts: ['text/csv', 'application/x-ndjson'],
    query: z.object({ mapping: z.string().min(1), source: z.string().min(1).max(100) }),
    answers: 'application/x-ndjson',
    answer: leadImportLine,
    stream: async ({ query, requestId }, request, response) => {
      refuseTooLarge(request, maxImportBytes);
      const upload = { header: { ...query, import_id: requestId }, maxBytes: maxImportBytes };
      await relayFile(intake.importLeads({ timeoutMs: longestStreamMs }), upload, request, response);
    },
  });
}
