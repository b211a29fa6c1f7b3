import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { systemClock } from '@salesmesh/chassis/clock';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { catalogue } from '@salesmesh/chassis/errors';
import { createLog } from '@salesmesh/chassis/log';
import { rpcClient, startRpcServer } from '@salesmesh/chassis/rpc';
import type { RedactImageRequest, ScreeningServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { coverImage } from './cover-image.ts';

const compliance = catalogue('compliance', {
  reader_busy: { kind: 'RESOURCE_EXHAUSTED', zh: '忙。', en: 'Busy.' },
  image_unreadable: { kind: 'INVALID_ARGUMENT', zh: '无法读取。', en: 'Unreadable.' },
});
const stack = new AsyncDisposableStack();
let screening: ScreeningServiceClient;

/** Compliance as far as it matters here: what it is sent decides how it answers. */
async function* redactImage(requests: AsyncIterable<RedactImageRequest>) {
  let said = '';
  for await (const { chunk } of requests) said += Buffer.from(chunk ?? []).toString();
  if (said === 'busy') throw compliance.reader_busy({}, { retryAfterMs: 7_000 });
  if (said === 'torn') throw compliance.image_unreadable();
  yield { findings: { media_type: 'image/png', width: 1, height: 1, found: [] } };
  for (const letter of said) yield { chunk: Buffer.from(letter === 'x' ? '*' : letter) };
}

const unused = () => Promise.reject(new Error('nobody asks for this here'));

before(async () => {
  const right = { services: ['forecasting'] };
  const table = {
    '/salesmesh.compliance.v1.ScreeningService/RedactImage': { right, bidi: redactImage },
    '/salesmesh.compliance.v1.ScreeningService/RedactText': { right, unary: unused },
    '/salesmesh.compliance.v1.ScreeningService/ScreenContent': { right, clientStream: unused },
  };
  const log = createLog({ service: 'compliance', level: 'silent' });
  const server = stack.use(await startRpcServer({ port: 0, host: '127.0.0.1', table, log, clock: systemClock }));
  screening = stack.use(
    rpcClient<ScreeningServiceClient>({
      address: `127.0.0.1:${server.port}`,
      serviceName: 'salesmesh.compliance.v1.ScreeningService',
      callerService: 'forecasting',
      defaultTimeoutMs: 10_000,
    }),
  );
});
after(() => stack.disposeAsync());

async function* pieces(text: string, failure?: Error) {
  for (const letter of text) yield Buffer.from(letter);
  if (failure !== undefined) throw failure;
}

function covered(text: string, failure?: Error): Promise<string> {
  return runWith({ tenant: 't1', actor: noPerson }, async () => {
    const chunks = await Array.fromAsync(coverImage(screening)('image/png', pieces(text, failure)));
    return Buffer.concat(chunks).toString();
  });
}

test('gives the image as it comes back', async () => {
  assert.equal(await covered('a xx b'), 'a ** b');
});

test('says when to try again, and what to do with an image that cannot be read', async () => {
  await assert.rejects(covered('busy'), { code: 'forecasting.evidence_must_wait', retryAfterMs: 7_000 });
  await assert.rejects(covered('torn'), { code: 'forecasting.evidence_unreadable' });
});

test('an upload that breaks off fails as what it was', async () => {
  await assert.rejects(covered('half', new Error('the sender went away')), /the sender went away/);
});
