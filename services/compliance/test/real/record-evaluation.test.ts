import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { rpcClient } from '@salesmesh/chassis/rpc';
import type {
  EvaluationServiceClient,
  FactsInput,
  RecordEvaluationsResponse,
  RecordedEvaluation,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { mongo } from 'mongoose';
import type { Facts } from '../../src/decisions/facts.ts';
import { factsText } from '../../src/evaluation/facts-text.ts';
import { factsToWire } from '../../src/facts/facts-wire.ts';
import { commit } from '../../src/ledger/commitment.ts';
import { decodeLeaf, type EvaluationLeaf } from '../../src/ledger/leaf.ts';
import { type DecideHarness, emailRequest, registered, startDecideHarness } from '../fixtures/decide-harness.ts';

const stack = new AsyncDisposableStack();
let decide: DecideHarness;
let evaluations: EvaluationServiceClient;

before(async () => {
  decide = stack.use(await startDecideHarness());
  evaluations = stack.use(
    rpcClient<EvaluationServiceClient>({
      ...{ address: `127.0.0.1:${decide.port}`, defaultTimeoutMs: 10_000, callerService: 'leads' },
      serviceName: 'salesmesh.compliance.v1.EvaluationService',
    }),
  );
});

after(() => stack.disposeAsync());

const facts: Facts = {
  now: '2026-11-20T09:59:00Z',
  action: { id: 'theirs-1', kind: 'send', channel: 'email', purpose: 'marketing' },
  recipient: { id: 'somebody-of-theirs', kind: 'individual', residence: 'DE' },
  // A list that the message always has.
  consents: [],
};
const wire = (changed: Partial<Facts> = {}): FactsInput => factsToWire({ ...facts, ...changed });
const record = (given: FactsInput, request_id = '') =>
  decide.asService(
    async () => (await evaluations.recordEvaluation({ facts: given, request_id })).evaluation as RecordedEvaluation,
  );

async function leafOf({ decision }: RecordedEvaluation): Promise<EvaluationLeaf> {
  const index = decision?.ledger?.index ?? -1;
  const snapshot = await decide.asService(() => decide.parts.ledger.openSnapshot(decide.tenant));
  const [entry] = await decide.asService(() => snapshot.readEntries({ from: index, to: index + 1 }));
  return decodeLeaf(entry as Uint8Array) as EvaluationLeaf;
}

test('judges what it is given and keeps a leaf that only the answer opens', async () => {
  const evaluation = await record(wire());
  const judged = await decide.asOfficer(() => decide.automations.evaluateFacts({ facts: [wire()] }));
  assert.equal(evaluation.decision?.id, 'theirs-1');
  assert.equal(evaluation.decision?.outcome, judged.evaluations[0]?.decision?.outcome);
  const leaf = await leafOf(evaluation);
  assert.deepEqual(
    [leaf.kind, leaf.evaluationId, leaf.outcome, leaf.at],
    ['evaluation', evaluation.evaluation_id, evaluation.decision?.outcome, evaluation.recorded_at],
  );
  assert.equal(leaf.facts, commit({ salt: evaluation.salt, value: factsText(facts) }));
});

test('makes an evaluation of its own of each call, with another salt', async () => {
  const [one, other] = await Promise.all([record(wire()), record(wire())]);
  assert.notEqual(one.evaluation_id, other.evaluation_id);
  assert.notEqual((await leafOf(one)).facts, (await leafOf(other)).facts);
});

test('gives a repeated request its first evaluation, also to those who ask at once, and no other facts by its id', async () => {
  const size = async () => (await decide.asService(() => decide.parts.ledger.openSnapshot(decide.tenant))).size;
  const before = await size();
  const [one, same] = await Promise.all([record(wire(), 'theirs-1'), record(wire(), 'theirs-1')]);
  assert.deepEqual(same, one);
  assert.deepEqual(await record(wire(), 'theirs-1'), one);
  assert.equal(await size(), before + 1);
  assert.equal((await leafOf(one)).facts, commit({ salt: one.salt, value: factsText(facts) }));
  const others = wire({ recipient: { ...facts.recipient, id: 'another' } });
  await assert.rejects(record(others, 'theirs-1'), { code: 'compliance.request_id_reused' });
  await assert.rejects(record(wire(), 'x'.repeat(201)), { code: 'compliance.invalid_request' });
  assert.equal(await size(), before + 1);
});

test('keeps nothing of the facts anywhere in the database', async () => {
  await record(wire());
  await record(wire(), 'kept-sealed');
  await decide.asService(() => decide.parts.changeStore.settled());
  const { db } = decide.store.connection;
  const collections = (await db?.listCollections().toArray()) ?? [];
  const kept = await Promise.all(collections.map(({ name }) => db?.collection(name).find().toArray()));
  const bytes = mongo.BSON.serialize({ kept });
  assert.ok(Buffer.from(bytes).includes('"kind":"evaluation"'));
  assert.ok(!Buffer.from(bytes).includes('somebody-of-theirs'));
});

test('names the field that is wrong, and records nothing of it', async () => {
  const wrong = wire({ recipient: { ...facts.recipient, residence: 'Germany' } });
  await assert.rejects(record(wrong), (error: { code: string; fields: { field: string }[] }) => {
    assert.deepEqual([error.code, error.fields[0]?.field], ['compliance.invalid_request', 'recipient.residence']);
    return true;
  });
});

test('answers each item of a stream for itself, among decisions on automations of the same tenant', async () => {
  const contactId = randomUUID();
  await decide.publish('salesmesh.leads.v1.ContactRegistered', contactId, registered(contactId));
  const asked = ['1', 'bad', '2'].map((item_id) => ({ item_id, facts: item_id === 'bad' ? null : wire() }));
  const answers = new Map<string, RecordEvaluationsResponse>();
  const decided = await decide.asService(async () => {
    const call = evaluations.recordEvaluations({ timeoutMs: 10_000 });
    const deciding = decide.automations.requestAutomation(emailRequest(contactId));
    for (const item of asked) await call.send(item);
    await call.end();
    for await (const answer of call) answers.set(answer.item_id, answer);
    return (await deciding).automation?.decision?.ledger?.index;
  });
  const places = [...answers.values()].flatMap(({ evaluation }) => evaluation?.decision?.ledger?.index ?? []);
  assert.equal(new Set([...places, decided]).size, 3);
  assert.equal(answers.get('bad')?.error?.code, 'compliance.invalid_request');
  assert.deepEqual([...answers.keys()].sort(), ['1', '2', 'bad']);
});
