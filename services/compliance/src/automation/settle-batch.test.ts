import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '@salesmesh/chassis/errors';
import type { Stored } from '@salesmesh/chassis/store';
import { complianceErrors } from '../errors.ts';
import type { Automation } from './automation.ts';
import { automationChanges } from './automation-changes.ts';
import type { BatchView, Change, ChangeStore, Job, LeafChange, LeafJob, LeafReceipt, Written } from './change.ts';

const view: BatchView = {
  basis: 0,
  now: new Date('2026-11-20T10:00:00Z'),
  settings: { activities: new Map(), teams: new Map(), secretTerms: [] },
  person: () => undefined,
  automation: () => undefined,
  automationOfRequest: () => undefined,
};

/** Much later than what was written is answered. */
const fold = () => pause(20);

/** Writes ids in batches; `refuse` says why a batch cannot be written. Reads show what was kept once it is folded. */
function idStore(refuse: (ids: readonly string[], commits: number) => AppError | undefined) {
  const written: string[] = [];
  const kept = new Map<string, Uint8Array>();
  let commits = 0;
  let reads = 0;
  const store: ChangeStore = {
    open: async () => view,
    keptAnswers: async (ids) => new Map([...kept].filter(([id]) => ids.includes(id))),
    load: async () => {
      reads += 1;
      return view;
    },
    commit: async (changes) => {
      commits += 1;
      const ids = changes.map((change) => change.automationId ?? evaluationOf(change.leaf));
      const refusal = refuse(ids, commits);
      if (refusal !== undefined) throw refusal;
      written.push(...ids);
      const answers = changes.flatMap(
        (change, index) => (change.automationId === undefined && change.keep?.({ index, hash: 'h' })) || [],
      );
      const places = changes.map(
        ({ automationId }, index): Written =>
          automationId === undefined ? { index, hash: 'h' } : ({ _id: automationId } as Stored<Automation>),
      );
      const folded = fold().then(() => {
        for (const { requestId, sealed } of answers) kept.set(requestId, sealed);
      });
      return { written: places, folded };
    },
  };
  return { store, written, reads: () => reads };
}

const evaluationOf = (leaf: LeafChange['leaf']) => (leaf.kind === 'evaluation' ? leaf.evaluationId : leaf.kind);

function leafJob(evaluationId: string): LeafJob<LeafReceipt> {
  return {
    leafAt: (now) => ({ kind: 'evaluation', evaluationId, at: now.toISOString() }) as LeafChange['leaf'],
    answer: (receipt) => receipt,
  };
}

function jobFor(automationId: string, plan: () => void = () => {}): Job<string> {
  return {
    keys: { automationId },
    plan: () => {
      plan();
      const change = { automationId } as Change;
      return { change, answer: ({ _id }) => _id };
    },
  };
}

function changesOf(store: ChangeStore, options: { capacity?: number; batchSize?: number } = {}) {
  const context = () => ({ tenant: 't', actor: { sub: '', roles: [], units: [] } });
  return automationChanges({ store, context, inTenant: (_, fn) => fn(), ...options });
}

const codeOf = ({ reason }: PromiseRejectedResult) => (reason as AppError).code;

test('plans a batch anew after a lost race, and writes each change once', async () => {
  const { store, written } = idStore((_, commits) => (commits < 3 ? complianceErrors.version_conflict() : undefined));
  const changes = changesOf(store);
  const answers = await Promise.all(['a', 'b', 'c'].map((id) => changes.submit(jobFor(id))));
  assert.deepEqual(answers, ['a', 'b', 'c']);
  assert.deepEqual(written, ['a', 'b', 'c']);
});

test('fails the one change that can never be written, and writes the others', async () => {
  const { store, written } = idStore((ids) => (ids.includes('bad') ? complianceErrors.invalid_request() : undefined));
  const changes = changesOf(store);
  const settled = await Promise.allSettled(['a', 'bad', 'c'].map((id) => changes.submit(jobFor(id))));
  assert.deepEqual(
    settled.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  );
  assert.deepEqual(written, ['a', 'c']);
});

test('fails a plan that throws without touching its batch, and never plans it again', async () => {
  let planned = 0;
  const { store, written } = idStore((_, commits) => (commits < 2 ? complianceErrors.version_conflict() : undefined));
  const changes = changesOf(store);
  const failing = jobFor('x', () => {
    planned += 1;
    throw complianceErrors.automation_not_found({ id: 'x' });
  });
  const settled = await Promise.allSettled([changes.submit(jobFor('a')), changes.submit(failing)]);
  assert.deepEqual(
    settled.map(({ status }) => status),
    ['fulfilled', 'rejected'],
  );
  assert.equal(planned, 1);
  assert.deepEqual(written, ['a']);
});

test('plans two changes of one automation one after the other', async () => {
  const batches: (readonly string[])[] = [];
  const { store } = idStore((ids) => {
    batches.push(ids);
    return undefined;
  });
  const changes = changesOf(store);
  await Promise.all(['a', 'a', 'b'].map((id) => changes.submit(jobFor(id))));
  assert.deepEqual(batches, [['a', 'b'], ['a']]);
});

test('refuses at once what does not fit into the queue, and settles what does', async () => {
  const { store } = idStore(() => undefined);
  const changes = changesOf(store, { capacity: 2 });
  const settled = await Promise.allSettled(['a', 'b', 'c'].map((id) => changes.submit(jobFor(id))));
  const refused = settled.filter((result) => result.status === 'rejected');
  assert.deepEqual(refused.map(codeOf), ['compliance.too_many_waiting']);
});

test('gives up after several lost races, saying that another try may succeed', async () => {
  const { store } = idStore(() => complianceErrors.version_conflict());
  const [result] = await Promise.allSettled([changesOf(store).submit(jobFor('a'))]);
  assert.equal(codeOf(result as PromiseRejectedResult), 'compliance.too_contended');
});

test('fails all waiting changes at once while the database is away', async () => {
  let commits = 0;
  const away = new AppError({ code: 'chassis.store_unavailable', kind: 'UNAVAILABLE', text: { zh: '', en: '' } });
  const { store } = idStore(() => {
    commits += 1;
    return away;
  });
  const changes = changesOf(store);
  const settled = await Promise.allSettled(['a', 'b'].map((id) => changes.submit(jobFor(id))));
  assert.deepEqual(
    settled.map((result) => codeOf(result as PromiseRejectedResult)),
    [away.code, away.code],
  );
  assert.equal(commits, 1);
});

test('writes leaves that stand for themselves without reading anything, each answered with its place', async () => {
  const { store, written, reads } = idStore((_, commits) =>
    commits < 3 ? complianceErrors.version_conflict() : undefined,
  );
  const changes = changesOf(store);
  const answers = await Promise.all(['x', 'y'].map((id) => changes.submit(leafJob(id))));
  assert.deepEqual(
    answers.map(({ index }) => index),
    [0, 1],
  );
  assert.deepEqual(written, ['x', 'y']);
  assert.equal(reads(), 0);
});

test('writes such leaves in one batch with changes of automations', async () => {
  const { store, written } = idStore(() => undefined);
  const changes = changesOf(store);
  const [receipt, id] = await Promise.all([changes.submit(leafJob('x')), changes.submit(jobFor('a'))]);
  assert.deepEqual([receipt.index, id], [1, 'a']);
  assert.deepEqual(written, ['a', 'x']);
});

/** An evaluation that may be asked for again; what is sealed is its id. */
function repeatableJob(evaluationId: string, requestId: string): LeafJob<string> {
  return {
    leafAt: leafJob(evaluationId).leafAt,
    answer: () => evaluationId,
    repeatable: {
      requestId,
      seal: (answer) => Buffer.from(answer),
      again: (sealed) => Buffer.from(sealed).toString(),
    },
  };
}

test('answers a repeated request as the first time, whether it comes at once or later', async () => {
  const { store, written } = idStore(() => undefined);
  const changes = changesOf(store);
  const asked = [repeatableJob('first', 'r-1'), repeatableJob('second', 'r-1'), repeatableJob('other', 'r-2')];
  assert.deepEqual(await Promise.all(asked.map((job) => changes.submit(job))), ['first', 'first', 'other']);
  assert.equal(await changes.submit(repeatableJob('third', 'r-1')), 'first');
  assert.deepEqual(written, ['first', 'other']);
});

test('answers once what was asked again and written after a lost race', async () => {
  const { store, written } = idStore((_, commits) => (commits < 2 ? complianceErrors.version_conflict() : undefined));
  const changes = changesOf(store);
  const asked = [repeatableJob('first', 'r-1'), repeatableJob('second', 'r-1')];
  assert.deepEqual(await Promise.all(asked.map((job) => changes.submit(job))), ['first', 'first']);
  assert.deepEqual(written, ['first']);
});

test('answers once what is tried alone after its batch could not be written', async () => {
  const { store, written } = idStore((ids) => (ids.length > 1 ? complianceErrors.invalid_request() : undefined));
  const changes = changesOf(store);
  const asked = [repeatableJob('first', 'r-1'), repeatableJob('other', 'r-2'), repeatableJob('second', 'r-1')];
  assert.deepEqual(await Promise.all(asked.map((job) => changes.submit(job))), ['first', 'other', 'first']);
  assert.deepEqual(written, ['first', 'other']);
});
