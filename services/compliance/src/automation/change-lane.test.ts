import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLog } from '@salesmesh/chassis/log';
import { packAll } from '@salesmesh/chassis/store';
import fc from 'fast-check';
import { ledgerErrors } from '../ledger/ledger-errors.ts';
import { type ChangeLane, changeLane } from './change-lane.ts';
import type { ChangeLog, LogFolder } from './change-log.ts';
import { type LoggedBatch, type PlannedBatch, readChanges } from './logged-change.ts';

const reporter = createLog({ service: 'compliance', level: 'silent' });
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** What a database would hold: numbers are taken once, folding follows the numbers. `fails` breaks a call off. */
function logInMemory(fails: (call: 'append' | 'fold' | 'tell') => 'before' | 'after' | undefined = () => undefined) {
  const held = new Map<number, LoggedBatch>();
  const folded: LoggedBatch[] = [];
  const told = new Set<number>();
  const attempt = async (call: 'append' | 'fold' | 'tell', work: () => void) => {
    const failure = fails(call);
    await turn();
    if (failure === 'before') throw new Error('away');
    work();
    if (failure === 'after') throw new Error('the answer was lost');
  };
  const leavesOf = (batch: LoggedBatch) => readChanges(batch).filter(({ leaf }) => leaf !== undefined).length;
  const log: ChangeLog = {
    append: (batch) =>
      attempt('append', () => {
        if (held.has(batch.seq)) throw ledgerErrors.ledger_conflict();
        held.set(batch.seq, batch);
      }),
    unfolded: async (limit) => {
      const seq = folded.length;
      await turn();
      const batches = [...held.values()].filter((batch) => batch.seq > seq).slice(0, limit);
      return { batches, seq, leaves: folded.reduce((sum, batch) => sum + leavesOf(batch), 0) };
    },
    ends: async () => ({ appended: Math.max(0, ...held.keys()), folded: folded.length }),
    untold: async (limit) => folded.filter(({ seq }) => !told.has(seq)).slice(0, limit),
  };
  const folder: LogFolder = {
    fold: (batches) =>
      attempt('fold', () => {
        if (batches[0]?.seq !== folded.length + 1) throw ledgerErrors.ledger_conflict();
        folded.push(...batches);
      }),
    tell: (batches) =>
      attempt('tell', () => {
        for (const { seq } of batches) told.add(seq);
      }),
  };
  return { newLane: () => changeLane(log, folder, reporter), held, folded, told };
}

/** One change, which has a leaf. Every other one is awaited. */
const plannedOf = (automationId: string, { seq, leaves }: { seq: number; leaves: number }): PlannedBatch => {
  const change = { automationId, fromVersion: 0, set: {}, unset: {}, leaf: new Uint8Array(1) };
  const batch = { seq: seq + 1, firstLeaf: leaves, size: 1, changes: packAll([change]), events: packAll([]) };
  return { batch, leaves: 1, isAwaited: leaves % 2 === 0 };
};

/** Appends one change, as often as it takes, the way a batch is planned anew after a lost race. */
async function commit(lane: ChangeLane, id: string): Promise<{ index: number; folded: Promise<void> }> {
  for (;;) {
    try {
      const basis = await lane.basis();
      const { planned, folded } = await lane.append(basis, (tail) => plannedOf(id, tail));
      return { index: planned.batch.firstLeaf, folded };
    } catch (error) {
      assert.equal((error as { code?: string }).code, 'compliance.ledger_conflict');
    }
  }
}

const idsOf = (batches: readonly LoggedBatch[]) =>
  batches.flatMap((batch) => readChanges(batch).map(({ automationId }) => automationId));

test('folds what was appended, in order, each once, and tells of it', async () => {
  const { newLane, folded, told } = logInMemory();
  const lane = newLane();
  const places: number[] = [];
  for (const id of ['a', 'b', 'c']) places.push((await commit(lane, id)).index);
  await lane.settled();
  assert.deepEqual(idsOf(folded), ['a', 'b', 'c']);
  await lane.idle();
  assert.deepEqual([places, told.size], [[0, 1, 2], 3]);
});

test('processes that append at once keep one order, lose nothing and promise each place once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(2), { minLength: 1, maxLength: 30 }), async (writers) => {
      const { newLane, folded } = logInMemory();
      const lanes = [0, 1, 2].map(() => newLane());
      const work = [0, 1, 2].map(async (writer) => {
        const done: { id: string; index: number }[] = [];
        for (const [place, owner] of writers.entries()) {
          if (owner !== writer) continue;
          const id = `${writer}-${place}`;
          done.push({ id, index: (await commit(lanes[writer] as ChangeLane, id)).index });
        }
        return done;
      });
      const done = (await Promise.all(work)).flat();
      await Promise.all(lanes.map((lane) => lane.settled()));
      assert.deepEqual(
        idsOf(folded),
        done.toSorted((left, right) => left.index - right.index).map(({ id }) => id),
      );
      assert.deepEqual(new Set(done.map(({ index }) => index)).size, writers.length);
    }),
    { numRuns: 30 },
  );
});

test('refuses what was planned before another process appended', async () => {
  const { newLane } = logInMemory();
  const [one, other] = [newLane(), newLane()];
  const basis = await one.basis();
  await commit(other, 'theirs');
  const late = one.append(basis, (tail) => plannedOf('late', tail));
  await assert.rejects(late, { code: 'compliance.ledger_conflict' });
  assert.equal((await commit(one, 'late')).index, 1);
});

test('finds out by itself whether an append came through whose answer was lost', async () => {
  for (const failure of ['before', 'after'] as const) {
    let appends = 0;
    const { newLane, folded } = logInMemory((call) => (call === 'append' && ++appends === 2 ? failure : undefined));
    const lane = newLane();
    await commit(lane, 'first');
    await assert.rejects(commit(lane, 'unsure'));
    await commit(lane, 'next');
    await lane.settled();
    assert.deepEqual(idsOf(folded), failure === 'before' ? ['first', 'next'] : ['first', 'unsure', 'next']);
  }
});

test('folds later what could not be folded at once, before anything else is read', async () => {
  for (const failure of ['before', 'after'] as const) {
    let folds = 0;
    const { newLane, folded } = logInMemory((call) => (call === 'fold' && ++folds === 1 ? failure : undefined));
    const lane = newLane();
    const first = await commit(lane, 'first');
    await first.folded;
    await lane.settled();
    assert.deepEqual(idsOf(folded), ['first']);
    assert.equal((await commit(lane, 'next')).index, 1);
  }
});

test('waits for what another process appended and has not folded yet', async () => {
  const { newLane, held, folded } = logInMemory();
  const [one, other] = [newLane(), newLane()];
  await one.basis();
  held.set(1, plannedOf('theirs', { seq: 0, leaves: 0 }).batch);
  const waiting = one.settledEverywhere().then(() => idsOf(folded));
  await other.basis();
  assert.deepEqual(await waiting, ['theirs']);
});

test('takes over what a process left behind: folds it and tells of it', async () => {
  const { newLane, held, folded, told } = logInMemory();
  held.set(1, plannedOf('left', { seq: 0, leaves: 0 }).batch);
  const lane = newLane();
  await lane.recover();
  await lane.idle();
  assert.deepEqual([idsOf(folded), [...told]], [['left'], [1]]);
});

test('tells again what could not be published', async () => {
  let tells = 0;
  const { newLane, told } = logInMemory((call) => (call === 'tell' && ++tells === 1 ? 'before' : undefined));
  const lane = newLane();
  await commit(lane, 'a');
  await lane.idle();
  assert.equal(told.size, 0);
  await lane.recover();
  await lane.idle();
  assert.deepEqual([...told], [1]);
});

test('tells again what could not be published while it goes on folding', async () => {
  let tells = 0;
  const { newLane, told } = logInMemory((call) => (call === 'tell' && ++tells === 1 ? 'before' : undefined));
  const lane = newLane();
  await commit(lane, 'a');
  await lane.idle();
  await commit(lane, 'b');
  await lane.recover();
  await lane.idle();
  assert.deepEqual(told, new Set([1, 2]));
});
