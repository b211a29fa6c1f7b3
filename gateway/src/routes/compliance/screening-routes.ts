import { once } from 'node:events';
import type { ScreenContentRequestInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { errors } from '../../errors.ts';
import { relay } from '../../http/ndjson.ts';
import { refuseTooLarge } from '../../http/relay-file.ts';
import { type AnyRoute, anyRole, route, streamRoute } from '../../http/route.ts';
import { imageBox, screeningAnswer, textFinding } from '../../resources/screening.ts';
import { channel, country, purpose } from '../../resources/sets.ts';

const area = 'screening';
const images = ['image/png', 'image/jpeg'] as const;
const documents = ['application/pdf'] as const;
const mostImageBytes = 10 * 1024 * 1024;
/** One image is read in seconds, a document of scans in a minute; others may stand before it. */
const readingTimeoutMs = 90_000;
const subjectKind = z.enum(['message', 'talk_script', 'chat', 'contract']);

export function screeningRoutes({ screening }: Pick<Clients, 'screening'>): AnyRoute[] {
  return [
    route({
      method: 'post',
      path: '/v1/redactions/text',
      area,
      summary: 'Mask everything personal in a text; nothing is kept',
      access: anyRole,
      body: z.object({ text: z.string().max(50_000) }),
      response: z.object({ text: z.string(), found: z.array(textFinding) }),
      handle: ({ body }) => screening.redactText(body),
    }),
    streamRoute({
      method: 'post',
      path: '/v1/redactions/image',
      area,
      summary: 'Cover everything personal in a screenshot or photo; nothing is kept. The image comes back in base64',
      access: anyRole,
      query: z.object({}),
      accepts: images,
      answers: 'application/json',
      answer: z.object({
        media_type: z.enum(images),
        width: z.number(),
        height: z.number(),
        found: z.array(z.object({ kind: z.string(), box: imageBox })),
        image: z.string(),
      }),
      stream: async (_input, request, response) => {
        refuseTooLarge(request, mostImageBytes);
        const call = screening.redactImage({ timeoutMs: readingTimeoutMs });
        const sending = async () => {
          await call.send({ header: { media_type: mediaTypeOf(request) } });
          for await (const chunk of bounded(request)) await call.send({ chunk });
          call.end();
        };
        await relay(call, sending(), writeRedacted(response, call));
      },
    }),
    route({
      method: 'post',
      path: '/v1/screenings/text',
      area,
      summary: 'What a message, talk script, chat or contract should not say, and which labels a message lacks',
      access: anyRole,
      body: z.object({
        kind: subjectKind,
        text: z.string().max(10_000),
        message: z
          .object({
            channel,
            purpose,
            residence: country,
            ai_generated: z.boolean().default(false),
            subject: z.string().max(1_000).default(''),
            senders: z.array(z.string().max(200)).max(20).default([]),
          })
          .optional(),
      }),
      response: screeningAnswer,
      handle: ({ body }) => screening.screenContent(only(body)),
    }),
    streamRoute({
      method: 'post',
      path: '/v1/screenings/image',
      area,
      summary: 'The same of a photographed page or a screenshot, whose text is read; one image a call',
      access: anyRole,
      query: z.object({ kind: subjectKind }),
      accepts: images,
      answers: 'application/json',
      answer: screeningAnswer,
      stream: screenFile(screening),
    }),
    streamRoute({
      method: 'post',
      path: '/v1/screenings/document',
      area,
      summary: 'The same of a PDF, such as a contract: its text and that of the images in it',
      access: anyRole,
      query: z.object({ kind: subjectKind }),
      accepts: documents,
      answers: 'application/json',
      answer: screeningAnswer,
      stream: screenFile(screening),
    }),
  ];
}

type Subject = NonNullable<ScreenContentRequestInput['header']>;

function screenFile(screening: Clients['screening']) {
  return async ({ query }: { query: { kind: z.output<typeof subjectKind> } }, request: Request, response: Response) => {
    refuseTooLarge(request, mostImageBytes);
    const header = { kind: query.kind, media_type: mediaTypeOf(request) };
    const answer = await screening.screenContent(withImage(header, request), { timeoutMs: readingTimeoutMs });
    response.status(200).json(answer);
  };
}

async function* only(header: Subject): AsyncGenerator<ScreenContentRequestInput> {
  yield { header };
}

async function* withImage(header: Subject, request: Request): AsyncGenerator<ScreenContentRequestInput> {
  yield { header };
  for await (const chunk of bounded(request)) yield { chunk };
}

async function* bounded(request: Request): AsyncGenerator<Buffer> {
  let received = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    received += chunk.length;
    if (received > mostImageBytes) throw errors.body_too_large({ limit: mostImageBytes });
    yield chunk;
  }
}

function mediaTypeOf(request: Request): string {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  return type.trim().toLowerCase();
}

type Answer = { findings?: object | null | undefined; chunk?: Uint8Array | undefined };
/** Base64 of pieces is base64 of the whole where each is a multiple of three bytes. */
const WHOLE = 3;

/** One JSON object written as its image comes, so that nobody holds the image in memory a second time. */
async function writeRedacted(response: Response, answers: AsyncIterable<Answer>): Promise<void> {
  const closed = new AbortController();
  response.once('close', () => closed.abort());
  const write = async (text: string) => {
    if (!response.write(text)) await once(response, 'drain', { signal: closed.signal });
  };
  let rest = Buffer.alloc(0);
  for await (const { findings, chunk } of answers) {
    if (closed.signal.aborted) return;
    if (findings) {
      response.status(200).type('application/json');
      await write(`${JSON.stringify(findings).slice(0, -1)},"image":"`);
    } else if (chunk) {
      const bytes = Buffer.concat([rest, chunk]);
      const whole = bytes.length - (bytes.length % WHOLE);
      rest = bytes.subarray(whole);
      await write(bytes.subarray(0, whole).toString('base64'));
    }
  }
  response.end(`${rest.toString('base64')}"}`);
}
