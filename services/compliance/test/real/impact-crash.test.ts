import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { systemClock } from '@salesmesh/chassis/clock';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { uuidv7Ids } from '@salesmesh/chassis/ids';
import { createLog } from '@salesmesh/chassis/log';
import { rpcClient } from '@salesmesh/chassis/rpc';
import { connectStore } from '@salesmesh/chassis/store';
import type { ImpactServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { createDecider } from '../../src/decisions/evaluate-packs.ts';
import { loadPacks } from '../../src/decisions/load-packs.ts';
import type { ImpactRange } from '../../src/impact/impact-run.ts';
import { impactRunStoreMongo } from '../../src/impact/impact-run-store-mongo.ts';
import { caseKeys, recipientMark } from '../../src/recorded-cases/case-vault.ts';
import { recordedCaseStoreMongo } from '../../src/recorded-cases/recorded-case-store-mongo.ts';
import { eventually } from '../fixtures/decide-harness.ts';
import { startDecideProcesses } from '../fixtures/decide-processes.ts';
import { decidedCases, sealedCases } from '../fixtures/synthetic-cases.ts';

const CASES = 4_000;
const RANGE_CASES = 100;
const tenant = 'crashed';
const officer = { sub: 'officer-1', roles: ['compliance_officer'], units: [] };
const stack = new AsyncDisposableStack();
after(() => stack.disposeAsync());

test('an impact counts every case once when the process that judged some of them is killed', async () => {
  const settings = { COMPLIANCE_REPLAY_RANGE_CASES: String(RANGE_CASES), COMPLIANCE_REPLAY_WORKERS: '1' };
  const { replicas, mongoUrl, folder, packs } = await startDecideProcesses(2, stack, settings);
  const log = createLog({ service: 'test', level: 'fatal' });
  const store = stack.use(await connectStore({ url: mongoUrl, service: 'compliance', log }));
  const [runs, cases] = [impactRunStoreMongo(store, uuidv7Ids(systemClock)), recordedCaseStoreMongo(store)];
  const decider = createDecider(await loadPacks(packs), { onPackFailure: () => {} });
  const wasAllowed = decidedCases(decider, { seed: 41, count: CASES, tenant }).map((decided) => {
    return {
      ...decided,
      isOtherwise: decided.mark.outcome !== 'allow',
      mark: { outcome: 'allow', rules: [] } as const,
    };
  });
  const keys = caseKeys([Buffer.from(readFileSync(`${folder}/content-key`, 'utf8'), 'base64')], tenant);
  const sealed = sealedCases(wasAllowed, keys);
  await cases.insert(
    wasAllowed.map(({ decisionId: id, decidedAt, revision, recipientId }, place) => ({
      ...{ id, tenant, decidedAt, revision, recipient: recipientMark(keys, recipientId) },
      sealed: sealed[place]?.body ?? new Uint8Array(),
      destroyAt: new Date(Date.now() + 86_400_000),
    })),
  );
  const clients = replicas.map(({ address }) =>
    stack.use(
      rpcClient<ImpactServiceClient>({
        ...{ address, serviceName: 'salesmesh.compliance.v1.ImpactService' },
        ...{ callerService: 'gateway', defaultTimeoutMs: 10_000 },
      }),
    ),
  );
  const [doomed, survivor] = replicas;
  const [, impacts] = clients;
  assert.ok(doomed !== undefined && survivor !== undefined && impacts !== undefined);
  const asked = { request_id: 'crash', revision: decider.revision, until: '2028-01-01T00:00:00Z' };
  const { run } = await runWith({ tenant, actor: officer }, () => impacts.assessImpact(asked));
  const rangesOfDoomed = async (): Promise<readonly ImpactRange[]> => {
    const found = await runWith({ tenant, actor: noPerson }, () => runs.load(run?.id ?? ''));
    assert.notEqual(found?.state, 'done');
    return found?.ranges?.filter(({ claim, isDone }) => !isDone && claim?.includes(`:${doomed.child.pid} `)) ?? [];
  };
  // Stopped in the middle of a range, so that it dies with one.
  await eventually(
    async () => {
      doomed.child.kill('SIGSTOP');
      const held = await rangesOfDoomed();
      if (held.length === 0) doomed.child.kill('SIGCONT');
      return held.length;
    },
    (held) => held === 1,
  );
  await doomed.kill9();
  const left = await rangesOfDoomed();
  assert.equal(left.length, 1);

  // Past the end of its lease.
  writeFileSync(`${folder}/clock`, '120000');
  const read = async () =>
    (await runWith({ tenant, actor: officer }, () => impacts.getImpact({ id: run?.id ?? '' }))).run;
  const done = await eventually(read, (found) => found?.state === 'done');

  assert.deepEqual([done?.judged, done?.total, done?.impact?.judged], [CASES, CASES, CASES]);
  assert.equal(done?.impact?.otherwise, wasAllowed.filter(({ isOtherwise }) => isOtherwise).length);
});
