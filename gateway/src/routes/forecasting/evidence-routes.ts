import { once } from 'node:events';
import type { EvidenceHeaderInput } from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { errors } from '../../errors.ts';
import { refuseTooLarge } from '../../http/relay-file.ts';
import { type AnyRoute, Role, streamRoute } from '../../http/route.ts';
import { longestStreamMs } from '../../http/time-limits.ts';
import { milestone } from '../../resources/opportunity.ts';
import { id, idParams } from '../../resources/sets.ts';

const sellers = [Role.salesManager, Role.rep] as const;
const area = 'milestones';

/** Evidence goes up and comes down as the bytes it is, so that nothing in between holds a file in memory. */
export function evidenceRoutes({ milestones }: Pick<Clients, 'milestones'>, maxImportBytes: number): AnyRoute[] {
  return [
    streamRoute({
      method: 'post',
      path: '/v1/milestones/{id}/evidence',
      area,
      summary: 'Attach a file as evidence; its media type is the Content-Type of the request',
      access: sellers,
      isVersioned: true,
      params: idParams,
      query: z.object({ file_name: z.string().min(1).max(200) }),
      accepts: ['application/pdf', 'image/png', 'image/jpeg'],
      answers: 'application/json',
      answer: z.object({ milestone }),
      stream: async ({ params, query, requestId, expectedVersion }, request, response) => {
        refuseTooLarge(request, maxImportBytes);
        const [media_type = ''] = (request.headers['content-type'] ?? '').split(';');
        const named = { ...query, milestone_id: params.id, media_type: media_type.trim() };
        const header = { ...named, request_id: requestId, expected_version: expectedVersion };
        const parts = upload(header, request, maxImportBytes);
        const answer = await milestones.attachEvidence(parts, { timeoutMs: longestStreamMs });
        response
          .set('etag', `"${answer.milestone?.version ?? 0}"`)
          .status(200)
          .json(answer);
      },
    }),
    streamRoute({
      method: 'get',
      path: '/v1/milestones/{id}/evidence/{sha256}',
      area,
      summary: 'The bytes of a piece of evidence as they came',
      access: sellers,
      params: z.object({ id, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
      answers: 'application/octet-stream',
      stream: async ({ params }, _request, response) => {
        const request = { milestone_id: params.id, sha256: params.sha256 };
        await download(milestones.readEvidence(request, { timeoutMs: longestStreamMs }), response);
      },
    }),
  ];
}

async function* upload(header: EvidenceHeaderInput, request: Request, maxBytes: number) {
  yield { header };
  let received = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    received += chunk.length;
    if (received > maxBytes) throw errors.body_too_large({ limit: maxBytes });
    yield { chunk };
  }
}

type Answer = { evidence?: { file_name: string } | null | undefined; chunk?: Uint8Array | undefined };

/** Never shown in place: a browser that opened it would run what a stranger put into it. */
async function download(answers: AsyncIterable<Answer>, response: Response): Promise<void> {
  const closed = new AbortController();
  response.once('close', () => closed.abort());
  for await (const { evidence, chunk } of answers) {
    if (closed.signal.aborted) return;
    if (evidence) {
      response.attachment(evidence.file_name).type('application/octet-stream');
      response.set('x-content-type-options', 'nosniff');
    } else if (chunk && !response.write(chunk)) await once(response, 'drain', { signal: closed.signal });
  }
  response.end();
}
