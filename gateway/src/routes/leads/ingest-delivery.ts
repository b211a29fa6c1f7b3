import { createHash } from 'node:crypto';
import { type CallContext, noPerson, runWith } from '@salesmesh/chassis/context';
import express, { type Request } from 'express';
import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, streamRoute } from '../../http/route.ts';
import { rowProblem } from '../../resources/imported-row.ts';

const name = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,99}$/);

/** Headers that a source's own verification may need; nothing else of the request goes further. */
const passedHeaders = /^(ce-.+|salesmesh-signature|salesmesh-delivery|content-type|user-agent)$/;

export function ingestDelivery({ intake }: Pick<Clients, 'intake'>, maxBodyBytes: number): AnyRoute {
  const readBody = express.raw({ type: () => true, limit: maxBodyBytes });
  return streamRoute({
    method: 'post',
    path: '/v1/intake/{tenant}/{source}',
    area: 'intake',
    summary: 'Take a delivery of a source as it comes: form post, web event, signed webhook or CloudEvent',
    access: 'public',
    accepts: [
      'application/json',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/cloudevents+json',
    ],
    params: z.object({ tenant: name, source: name }),
    answers: 'application/json',
    answer: z.object({
      status: z.enum(['created', 'duplicate', 'recorded', 'rejected']),
      lead_id: z.string().optional(),
      problems: z.array(rowProblem),
    }),
    statuses: { 202: 'Taken', 422: 'Rejected; `problems` says why' },
    stream: async ({ params, requestId }, request, response) => {
      await new Promise<void>((resolve, reject) =>
        readBody(request, response, (error?: unknown) => (error ? reject(error) : resolve())),
      );
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const context: CallContext = { tenant: params.tenant, actor: noPerson, requestId };
      const answer = await runWith(context, () =>
        intake.ingest({
          source: params.source,
          delivery_id: deliveryIdOf(request, body),
          body,
          content_type: request.headers['content-type'] ?? '',
          headers: headersOf(request),
        }),
      );
      response.status(answer.status === 'rejected' ? 422 : 202).json(answer);
    },
  });
}

function headersOf(request: Request): Record<string, string> {
  const entries = Object.entries(request.headers).filter(([header]) => passedHeaders.test(header));
  return Object.fromEntries(entries.map(([header, value]) => [header, String(value)]));
}

/** A sender without delivery ids is recognised by what it sent: the same bytes twice are one delivery. */
function deliveryIdOf(request: Request, body: Buffer): string {
  const given = request.headers['salesmesh-delivery'] ?? request.headers['ce-id'] ?? request.headers['idempotency-key'];
  return typeof given === 'string' ? given : createHash('sha256').update(body).digest('hex');
}
