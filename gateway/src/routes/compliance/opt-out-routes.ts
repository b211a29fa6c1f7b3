import { type CallContext, noPerson, runWith } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import express, { type Request, type Response } from 'express';
import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, streamRoute } from '../../http/route.ts';
import { confirmPage, donePage, invalidPage } from './opt-out-page.ts';

const params = z.object({
  tenant: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,99}$/),
  token: z.string().min(1).max(1_000),
});
type Link = z.output<typeof params>;
/** A mail program sends one short field (RFC 8058), our page another. */
const readBody = express.raw({ type: () => true, limit: 10_000 });
const statuses = { 200: 'The page', 404: 'The link is not valid; a page says what to do' };
const facts = { area: 'opt-out', access: 'public', params, answers: 'text/html', statuses } as const;

/** For people who follow the link in a message: no sign-in, the link itself is the permission. */
export function optOutRoutes({ consents }: Pick<Clients, 'consents'>): AnyRoute[] {
  return [
    streamRoute({
      ...facts,
      method: 'get',
      path: '/v1/opt-outs/{tenant}/{token}',
      summary: 'A small page that asks whether to stop; changes nothing',
      stream: async (input, _request, response) => {
        await answer(response, () =>
          forPerson(input, async ({ token }) => confirmPage((await consents.readOptOutLink({ token })).channel)),
        );
      },
    }),
    streamRoute({
      ...facts,
      method: 'post',
      path: '/v1/opt-outs/{tenant}/{token}',
      summary: 'Withdraw by the link of a message; with one click from a mail program (RFC 8058)',
      accepts: ['application/x-www-form-urlencoded', 'multipart/form-data'],
      stream: async (input, request, response) => {
        const isEvery = await asksForEveryChannel(request, response);
        await answer(response, () =>
          forPerson(input, async ({ token }) => {
            const asked = { token, every_channel: isEvery, request_id: input.requestId };
            return donePage((await consents.optOut(asked)).channel);
          }),
        );
      },
    }),
  ];
}

type Input = { params: Link; requestId: string };

function forPerson<T>({ params: link, requestId }: Input, fn: (link: Link) => Promise<T>): Promise<T> {
  const context: CallContext = { tenant: link.tenant, actor: noPerson, requestId };
  return runWith(context, () => fn(link));
}

/** People read this in a browser, so that a wrong link is a page too. Any other error is told as everywhere. */
async function answer(response: Response, write: () => Promise<string>): Promise<void> {
  response.type('text/html').set('cache-control', 'no-store');
  try {
    response.send(await write());
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'compliance.opt_out_link_invalid')) throw error;
    response.status(404).send(invalidPage());
  }
}

async function asksForEveryChannel(request: Request, response: Response): Promise<boolean> {
  await new Promise<void>((resolve, reject) =>
    readBody(request, response, (error?: unknown) => (error ? reject(error) : resolve())),
  );
  const body: unknown = request.body;
  return Buffer.isBuffer(body) && new URLSearchParams(body.toString()).get('scope') === 'all';
}
