import { type CallContext, noPerson, runWith } from '@salesmesh/chassis/context';
import type { Response } from 'express';
import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, streamRoute } from '../../http/route.ts';

const tenant = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,99}$/);
const index = z.coerce.number().int().min(0);
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

const ofTenant = z.object({ tenant });
/** The rest of the path comes as its segments. */
const ofTile = ofTenant.extend({ path: z.preprocess((segments) => [segments].flat().join('/'), z.string()) });

/** Checkpoints change; tiles that are full never do. */
const fullTile = /^tile\/(entries|\d+)\/(x\d{3}\/)*\d{3}$/;

type Schemas = { query: z.ZodObject; answer?: z.ZodType };
type LedgerClient = Clients['ledger'];
type Query = { index: number; size: number; from: number; to: number; witnessed: boolean };
type Read = (ledger: LedgerClient, input: { query: Query; path: string }) => Promise<unknown>;

/**
 * The log as any C2SP tlog-tiles reader expects it. Open to everyone: entries hold ids, hashes and salted commitments
 * only, and a proof that needs our permission would prove little.
 */
export function ledgerRoutes({ ledger }: Pick<Clients, 'ledger'>): AnyRoute[] {
  const publicRead = (path: string, summary: string, answers: string, schemas: Schemas, read: Read) =>
    streamRoute({
      method: 'get',
      path: `/v1/ledger/{tenant}/${path}`,
      area: 'ledger',
      summary,
      access: 'public',
      params: path.endsWith('{*path}') ? ofTile : ofTenant,
      ...schemas,
      answers,
      stream: async (input, _request, response) => {
        const { tenant: name, path: rest } = input.params as { tenant: string; path?: string };
        const context: CallContext = { tenant: name, actor: noPerson, requestId: input.requestId };
        const tilePath = `tile/${rest ?? ''}`;
        const answer = await runWith(context, () =>
          read(ledger, { query: input.query as unknown as Query, path: tilePath }),
        );
        send(response, answers, answer, fullTile.test(tilePath));
      },
    });
  const none = { query: z.object({}) };
  return [
    publicRead(
      'checkpoint',
      'The newest signed checkpoint (signed note); the newest that enough witnesses signed, if asked for',
      'text/plain',
      { query: z.object({ witnessed: z.stringbool().default(false) }) },
      async (client, { query: { witnessed } }) => (await client.getCheckpoint({ witnessed })).note,
    ),
    publicRead('key', 'The key that checkpoints are signed with', 'text/plain', none, async (client) => {
      return (await client.getVerifierKey({})).key;
    }),
    publicRead('tile/{*path}', 'A tile or entry bundle', 'application/octet-stream', none, async (client, { path }) => {
      return Buffer.from((await client.getTile({ path })).data);
    }),
    publicRead(
      'proofs/inclusion',
      'Proof that an entry is in the tree of a size',
      'application/json',
      { query: z.object({ index, size: index }), answer: z.object({ leaf: z.string(), hashes: z.array(z.string()) }) },
      async (client, { query }) => {
        const { leaf, hashes } = await client.getInclusionProof(query);
        return { leaf: base64(leaf), hashes: hashes.map(base64) };
      },
    ),
    publicRead(
      'proofs/consistency',
      'Proof that a tree only grew',
      'application/json',
      { query: z.object({ from: index, to: index }), answer: z.object({ hashes: z.array(z.string()) }) },
      async (client, { query }) => {
        const { hashes } = await client.getConsistencyProof({ from_size: query.from, to_size: query.to });
        return { hashes: hashes.map(base64) };
      },
    ),
  ];
}

function send(response: Response, type: string, answer: unknown, isImmutable: boolean): void {
  response.type(type).set('cache-control', isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (type === 'application/json') response.json(answer);
  else response.send(answer as Buffer | string);
}
