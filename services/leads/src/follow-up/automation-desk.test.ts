import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { systemClock } from '@salesmesh/chassis/clock';
import { runWith } from '@salesmesh/chassis/context';
import { catalogue } from '@salesmesh/chassis/errors';
import { createLog } from '@salesmesh/chassis/log';
import { type RpcServer, type RpcTable, rpcClient, startRpcServer } from '@salesmesh/chassis/rpc';
import type {
  AutomationServiceClient,
  RequestAutomationsRequest,
  RequestAutomationsResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { automationDesk } from './automation-desk.ts';

const errors = catalogue('compliance', {
  store_unavailable: { kind: 'UNAVAILABLE', zh: '数据库暂不可用。', en: 'The database is away.' },
});
const service = '/salesmesh.compliance.v1.AutomationService/';
const unused = async () => {
  throw errors.store_unavailable();
};
let server: RpcServer;
let client: AutomationServiceClient;

/** Answers in reverse order, refuses what is called "bad" for good, "early" for now, and breaks off at "gone". */
async function* answer(
  requests: AsyncIterable<RequestAutomationsRequest>,
): AsyncGenerator<RequestAutomationsResponseInput> {
  const ids: string[] = [];
  for await (const { request } of requests) ids.push(request?.request_id ?? '');
  if (ids.includes('gone')) throw errors.store_unavailable();
  for (const request_id of ids.toReversed()) {
    const error = { code: 'compliance.x', retryable: request_id === 'early' };
    yield request_id === 'ok' ? { request_id, automation: { id: 'a' } } : { request_id, error };
  }
}

before(async () => {
  const right = { services: ['leads'] };
  const names = ['RequestAutomation', 'PreviewAutomation', 'EvaluateFacts', 'GetAutomation', 'ListAutomations'];
  const more = ['ApproveAutomation', 'RejectAutomation', 'FindByWatermark', 'SummariseAutomations'];
  const rest = Object.fromEntries([...names, ...more].map((name) => [`${service}${name}`, { right, unary: unused }]));
  const table = { ...rest, [`${service}RequestAutomations`]: { right, bidi: answer } } as RpcTable;
  const log = createLog({ service: 'compliance-stand-in', level: 'silent' });
  server = await startRpcServer({ port: 0, host: '127.0.0.1', table, log, clock: systemClock });
  client = rpcClient<AutomationServiceClient>({
    address: `127.0.0.1:${server.port}`,
    serviceName: 'salesmesh.compliance.v1.AutomationService',
    callerService: 'leads',
    defaultTimeoutMs: 5_000,
  });
});
after(async () => {
  await client[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const request = (...ids: string[]) =>
  runWith({ tenant: 't1', actor: { sub: '', roles: [], units: [] } }, () =>
    automationDesk(client).request(ids.map((request_id) => ({ request_id }))),
  );

test('each request gets its own answer, in whatever order they come', async () => {
  const answers = await request('ok', 'bad', 'early');
  const told = ['ok', 'bad', 'early'].map((id) => {
    const answer = answers.get(id);
    if (answer === undefined) return 'no answer';
    return 'automation' in answer ? answer.automation.id : [answer.error.code, answer.error.kind];
  });
  assert.deepEqual(told, [
    'a',
    ['leads.follow_up_refused', 'FAILED_PRECONDITION'],
    ['leads.compliance_busy', 'UNAVAILABLE'],
  ]);
});

test('a stream that breaks fails as a whole, so that all of it is tried again', async () => {
  await assert.rejects(request('ok', 'gone'), { kind: 'UNAVAILABLE' });
});

test('no requests are no call', async () => {
  assert.equal((await request()).size, 0);
});
