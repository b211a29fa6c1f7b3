import { createHash } from 'node:crypto';
import { type CallContext, noPerson, runWith } from '@salesmesh/chassis/context';
import express, { type Request } from 'express';
import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, streamRoute } from '../../http/route.ts';
import { replyChannel } from '../../resources/consent.ts';

/** What a provider or a mail relay posts when a person answers a message. */
export function takeReply({ consents }: Pick<Clients, 'consents'>, maxBodyBytes: number): AnyRoute {
  const readBody = express.raw({ type: () => true, limit: maxBodyBytes });
  return streamRoute({
    method: 'post',
    path: '/v1/replies/{tenant}/{channel}',
    area: 'opt-out',
    summary:
      'Take the reply of a person, signed: {"from": address, "text": words}. A refusal withdraws for the channel',
    access: 'public',
    accepts: ['application/json'],
    headers: z.object({
      'salesmesh-signature': z.string().describe('t=<unix seconds>,v1=<HMAC-SHA-256 of "t.body" in hex>'),
      'salesmesh-delivery': z.string().optional().describe('Id of the reply: the same one again is the same reply'),
    }),
    params: z.object({ tenant: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,99}$/), channel: replyChannel }),
    answers: 'application/json',
    answer: z.object({ outcome: z.enum(['withdrawn', 'unmatched', 'unknown_sender']) }),
    statuses: { 202: 'Taken' },
    stream: async ({ params, requestId }, request, response) => {
      await new Promise<void>((resolve, reject) =>
        readBody(request, response, (error?: unknown) => (error ? reject(error) : resolve())),
      );
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const signature = String(request.headers['salesmesh-signature'] ?? '');
      const context: CallContext = { tenant: params.tenant, actor: noPerson, requestId };
      const reply = { channel: params.channel, reply_id: replyIdOf(request, body), body, signature };
      response.status(202).json(await runWith(context, () => consents.recordReply(reply)));
    },
  });
}

/** A provider without ids is recognised by what it signed: the same bytes at the same second are one reply. */
function replyIdOf({ headers }: Request, body: Buffer): string {
  const given = headers['salesmesh-delivery'];
  if (typeof given === 'string' && given !== '') return given;
  return createHash('sha256').update(String(headers['salesmesh-signature'])).update(body).digest('hex');
}
