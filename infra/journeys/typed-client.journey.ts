import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { stringify } from 'csv-stringify/sync';
import {
  dataOf,
  type Line,
  ProblemError,
  readLines,
  type SalesmeshClient,
  type Schemas,
  streamed,
} from '../../gateway/client/client.ts';
import { parseCheckpoint } from '../../services/compliance/src/ledger/checkpoint.ts';
import { isIncluded } from '../../services/compliance/src/ledger/inclusion-proof.ts';
import { leafHash } from '../../services/compliance/src/ledger/merkle-hash.ts';
import { readReceived } from '../demo/received.ts';
import { type LeadRow, syntheticLeads } from '../demo/synthetic-leads.ts';
import { syntheticPipeline } from '../demo/synthetic-pipeline.ts';
import { everydaySystem } from './everyday-system.ts';
import { pollUntil } from './poll-until.ts';
import type { JourneySystem } from './shared-system.ts';
import { clientOf, putStanding, putWork } from './typed-tenant.ts';

const pastCount = 300;
/** Of the new leads the first have agreed to be written to, the others have not. */
const agreeing = 12;
const silent = 6;
const dispatched = agreeing + silent;
const ndjson = 'application/x-ndjson';
const asOf = '2026-11-21';

let stack: JourneySystem;
let manager: SalesmeshClient;
let rep: SalesmeshClient;
let freshIds: string[];

before(async () => {
  stack = await everydaySystem('typed-client');
  [manager, rep] = await Promise.all([clientOf(stack, 'manager'), clientOf(stack, 'rep')]);
  await Promise.all([putStanding(await clientOf(stack, 'officer')), putWork(manager)]);
});
after(() => stack.stop());

test('files stream in and are answered line by line, cards and leads', async () => {
  const cards = await manager.POST('/v1/cards/imports', {
    params: { query: { source: 'talk-tracks', reviewed: 'true' } },
    ...streamed(ndjson, linesFile([card])),
  });
  const taken = await lastOf(readLines<Line<'/v1/cards/imports'>>(dataOf(cards)));
  assert.deepEqual([taken.summary?.created, taken.summary?.rejected], [1, 0]);

  const past = await importLeads('past', syntheticLeads(pastCount, 1));
  assert.deepEqual(past.at(-1)?.summary, { read: pastCount, created: pastCount, duplicate: 0, rejected: 0 });
  const people = syntheticLeads(dispatched, 2).map(withPerson);
  const fresh = await importLeads('fresh', [...people, { ...people[0], 'Lead Key': 'wrong', email: 'not an address' }]);
  const { read, created, duplicate, rejected } = fresh.at(-1)?.summary ?? assert.fail('no summary');
  assert.deepEqual([read, created, duplicate, rejected], [dispatched + 1, dispatched, 0, 1]);
  const [problem] = fresh.flatMap(({ row }) => row?.problems ?? []);
  assert.equal(problem?.field, 'email');
  freshIds = fresh.flatMap(({ row }) => (row?.status === 'created' && row.lead_id ? [row.lead_id] : []));
});

test('leads are scored and dispatched, and every count of it adds up', async () => {
  const training = await manager.POST('/v1/scorers', { body: { sources: ['past'] }, parseAs: 'stream' });
  const { scorer } = await lastOf(readLines<Line<'/v1/scorers'>>(dataOf(training)));
  assert.equal(scorer?.rows, pastCount);
  const scores = dataOf(await manager.POST('/v1/leads/scores', { body: { lead_ids: freshIds } }));
  assert.equal(scores.scored, dispatched);
  const receivedBefore = await receivedCount();
  const params = { header: { 'Idempotency-Key': 'dispatch-1' } };
  const run = dataOf(await manager.POST('/v1/dispatches', { params, body: { sources: ['fresh'] } }));
  assert.deepEqual([run.considered, run.dispatched], [dispatched, dispatched]);

  const automations = await pollUntil(
    async () => dataOf(await manager.GET('/v1/automations/summary')),
    ({ requested, permits }) => requested === dispatched && permits?.delivered === agreeing,
  );
  assert.equal(sum(automations.by_first_outcome), dispatched);
  assert.equal(sum(automations.by_state), dispatched);
  assert.deepEqual([automations.permits?.minted, automations.permits?.outstanding], [agreeing, 0]);
  assert.equal((await receivedCount()) - receivedBefore, agreeing);
  const cases = await pollUntil(caseSummary, (now) => now.tasks === dispatched && now.tasks_awaiting_cards === 0);
  assert.deepEqual([cases.cases, cases.by_state.open, sum(cases.by_wait)], [dispatched, dispatched, dispatched]);
  assert.equal(cases.cards_attached, dispatched);
  await pollUntil(
    async () => dataOf(await manager.GET('/v1/cards/summary')).citations,
    (citations) => citations === cases.cards_attached,
  );
});

test('a task with its card is done, its case ends, and its message is proven in the ledger', async () => {
  const query = { state: 'assigned', page_size: 100 } as const;
  const { tasks, next_page_token } = dataOf(await rep.GET('/v1/tasks', { params: { query } }));
  assert.deepEqual([tasks.length, next_page_token], [dispatched, '']);
  const talks = tasks.filter(({ step }) => step === 'talk');
  assert.deepEqual([talks.length, tasks.filter(({ step }) => step === 'by-hand').length], [agreeing, silent]);
  const [talk] = talks;
  assert.ok(talk);
  const [shown] = talk.cards;
  assert.deepEqual([shown?.title, shown?.version], [card.title, 1]);
  assert.match(shown?.reasons[0]?.en ?? '', /\w/);
  const completion = { outcome: 'reached', values: { interest: 'high', note: 'asked for an offer' } };
  const params = { path: { id: talk.id }, header: { 'Idempotency-Key': `done-${talk.id}` } };
  const { task } = dataOf(await rep.POST('/v1/tasks/{id}/complete', { params, body: completion }));
  assert.deepEqual([task.state, task.closed_by], ['completed', 'rep']);

  const ofCase = { params: { path: { id: talk.case_id } } };
  const { case: ended } = dataOf(await rep.GET('/v1/cases/{id}', ofCase));
  assert.deepEqual([ended.state, ended.result, ended.variables.interest], ['done', 'contacted', 'high']);
  const { entries } = dataOf(await rep.GET('/v1/cases/{id}/history', ofCase));
  assert.ok(entries.some(({ what, by }) => what === 'completed' && by === 'rep'));
  const after = await caseSummary();
  assert.deepEqual([after.by_state.open, after.by_state.done], [dispatched - 1, 1]);
  assert.deepEqual([after.by_result, sum(after.tasks_by_state)], [{ contacted: 1 }, dispatched]);

  const id = ended.variables.automation_id ?? assert.fail('the case names no automation');
  const { automation } = dataOf(await manager.GET('/v1/automations/{id}', { params: { path: { id } } }));
  assert.deepEqual([automation.state, automation.action?.channel], ['delivered', 'email']);
  assert.match(automation.decision?.outcome ?? '', /^allow/);
  await proveInLedger(automation.decision?.ledger ?? assert.fail('the decision has no place in the ledger'));
});

test('a pipeline streams in, is forecast, and the regions add up to the total', async () => {
  const made = syntheticPipeline({ seed: 1, asOf: Date.parse(asOf) / 86_400_000, weeks: 65, dealsPerWeek: 6 });
  for (const kind of ['products', 'sellers', 'accounts', 'opportunities'] as const) {
    const query = { mapping: 'maven-crm', source: 'typed', kind, as_of: asOf };
    const file = new Blob([stringify([...made[kind]], { header: true })]).stream();
    const sent = await manager.POST('/v1/opportunities/imports', { params: { query }, ...streamed('text/csv', file) });
    const { summary } = await lastOf(readLines<Line<'/v1/opportunities/imports'>>(dataOf(sent)));
    assert.deepEqual([summary?.created, summary?.rejected], [made[kind].length, 0]);
  }
  const running = await manager.POST('/v1/forecasts', { body: { as_of: asOf }, parseAs: 'stream' });
  const { forecast } = await lastOf(readLines<Line<'/v1/forecasts'>>(dataOf(running)));
  const kept = dataOf(await manager.GET('/v1/forecasts/current')).forecast;
  assert.deepEqual([kept.id, kept.opportunities], [forecast?.id, made.opportunities.length]);
  assert.ok(kept.coherence.is_coherent && kept.coherence.sums > 0);
  const expected = (level: string) =>
    kept.lines.filter((line) => line.level === level).reduce((all, line) => all + line.all_weeks.p50, 0);
  assert.ok(expected('total') > 0);
  assert.equal(expected('region'), expected('total'));
});

test('a refusal is a problem with its code, in both languages, also where a stream was hoped for', async () => {
  const dispatch = await rep.POST('/v1/dispatches', { body: {} });
  assert.throws(() => dataOf(dispatch), isProblem(403, 'gateway.role_required'));
  assert.match(dispatch.error?.zh.title ?? '', /\p{Script=Han}/u);
  const early = await manager.POST('/v1/forecasts', { body: { as_of: '2020-01-01' }, parseAs: 'stream' });
  assert.throws(() => dataOf(early), isProblem(409, 'forecasting.not_enough_history'));
  const wrong = await manager.GET('/v1/leads', { params: { query: { page_size: 0 } } });
  assert.throws(() => dataOf(wrong), isProblem(400, 'gateway.invalid_request'));
  assert.deepEqual(
    wrong.error?.errors?.map(({ field }) => field),
    ['query.page_size'],
  );
});

const card = {
  key: 'first-talk',
  title: 'First talk with a new customer',
  problem: 'The customer has asked a question and does not know us yet.',
  solution: 'Ask one question about what it is for, listen, then explain in three sentences.',
  language: 'en',
  scene: { purposes: ['marketing'], channels: ['email'], countries: ['DE'] },
  evidence: [{ source: 'Synthetic data, for the demonstration only' }],
};

function withPerson(row: LeadRow, at: number): LeadRow {
  const given_at = new Date(Date.now() - 86_400_000).toISOString();
  const consent = { purpose: 'marketing', channel: '*', basis: 'consent', form: 'express', given_at };
  return {
    ...row,
    ...{ name: `Synthetic Person ${at}`, email: `typed-${at}@example.com`, kind: 'individual', residence: 'DE' },
    ...{ timezone: 'Europe/Berlin', age: '40', relationship: 'prospect', address_source: 'given_by_person' },
    ...{ told: 'true', consents: at < agreeing ? JSON.stringify([consent]) : '' },
  };
}

async function importLeads(name: string, rows: readonly LeadRow[]): Promise<Schemas['LeadImportLine'][]> {
  const query = { mapping: name, source: name };
  const answer = await manager.POST('/v1/leads/imports', { params: { query }, ...streamed(ndjson, linesFile(rows)) });
  return Array.fromAsync(readLines<Line<'/v1/leads/imports'>>(dataOf(answer)));
}

/** The signed checkpoint is of a tree with that leaf in it. */
async function proveInLedger({ index, leaf }: { index: number; leaf: string }): Promise<void> {
  const path = { tenant: stack.tenant };
  const note = dataOf(await rep.GET('/v1/ledger/{tenant}/checkpoint', { params: { path }, parseAs: 'text' }));
  const { size, root } = parseCheckpoint(note.slice(0, note.indexOf('\n\n') + 1));
  const query = { index, size };
  const proof = dataOf(await rep.GET('/v1/ledger/{tenant}/proofs/inclusion', { params: { path, query } }));
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
  const claim = { index, size, root, leafHash: leafHash(bytes(proof.leaf)) };
  assert.equal(Buffer.from(claim.leafHash).toString('base64'), leaf);
  assert.ok(isIncluded(claim, proof.hashes.map(bytes)));
}

/** Nobody else sends meanwhile. */
async function receivedCount(): Promise<number> {
  return (await readReceived(stack.mailUrl, stack.webhookUrl)).length;
}

async function caseSummary(): Promise<Schemas['CaseSummary']> {
  return dataOf(await manager.GET('/v1/cases/summary'));
}

/** A line a chunk, as a program sends what it makes on the way. */
function linesFile(values: readonly unknown[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return ReadableStream.from(values.map((value) => encoder.encode(`${JSON.stringify(value)}\n`)));
}

async function lastOf<T>(items: AsyncIterable<T>): Promise<T> {
  return (await Array.fromAsync(items)).at(-1) ?? assert.fail('nothing was answered');
}

function isProblem(status: number, code: string) {
  return (error: unknown) => error instanceof ProblemError && error.status === status && error.code === code;
}

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
