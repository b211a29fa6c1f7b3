import type { ImportLeadsResponse } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { Request } from 'express';
import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { errors } from '../../errors.ts';
import { relay, writeNdjson } from '../../http/ndjson.ts';
import { type AnyRoute, Role, streamRoute } from '../../http/route.ts';
import { longestStreamMs } from '../../http/time-limits.ts';

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
    stream: async ({ query, requestId }, request, response) => {
      // A file that says how large it is need not be read for that; of another the rows until the limit are taken.
      if (Number(request.headers['content-length'] ?? 0) > maxImportBytes) {
        throw errors.body_too_large({ limit: maxImportBytes });
      }
      const call = intake.importLeads({ timeoutMs: longestStreamMs });
      const sending = sendFile(call, { ...query, import_id: requestId }, request, maxImportBytes);
      await relay(call, sending, writeNdjson(response, rows(call)));
    },
  });
}

type ImportCall = ReturnType<Clients['intake']['importLeads']>;
type Header = { mapping: string; source: string; import_id: string };

async function sendFile(call: ImportCall, header: Header, request: Request, maxBytes: number): Promise<void> {
  await call.send({ header });
  let received = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    received += chunk.length;
    if (received > maxBytes) throw errors.body_too_large({ limit: maxBytes });
    await call.send({ chunk });
  }
  call.end();
}

async function* rows(answers: AsyncIterable<ImportLeadsResponse>): AsyncIterable<unknown> {
  for await (const { rows: part, summary } of answers) {
    for (const row of part?.rows ?? []) yield { row };
    if (summary) yield { summary };
  }
}
