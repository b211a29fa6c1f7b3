import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { holdTransfer } from './transfer.ts';
import { transferTally } from './transfer-tally.ts';

const KEY = '2026/CN/subjects';
const inTenant = <R>(fn: () => R, tenant = 't-1') => runWith({ tenant, actor: noPerson }, fn);

function counted(persons: number) {
  let reads = 0;
  const tally = transferTally(async () => {
    reads += 1;
    return new Map([[KEY, persons]]);
  });
  const at = (basis: number, tenant?: string) => inTenant(() => tally.at(basis), tenant);
  return { tally, at, reads: () => reads };
}

test('reads once per state of the log and tenant, also when two ask at the same moment', async () => {
  const { at, reads } = counted(7);
  const [one, other] = await Promise.all([at(1), at(1)]);
  assert.equal(one, other);
  await at(1);
  assert.equal(reads(), 1);
  await at(2);
  await at(2, 't-2');
  assert.equal(reads(), 3);
});

test('shows the next batch what was logged since, and refuses one that was worked out before that', async () => {
  const { tally, at } = counted(7);
  const before = await at(1);
  const first = { transfer: holdTransfer({ recipientId: 'a' }, [KEY], before) };
  const second = { transfer: holdTransfer({ recipientId: 'b' }, [KEY], before) };
  inTenant(() => tally.take(1, [{}, first as never]));
  assert.equal((await at(1)).persons.get(KEY), 8);
  assert.throws(
    () => inTenant(() => tally.take(1, [second as never])),
    (error: unknown) => (error as { code?: string }).code === 'compliance.ledger_conflict',
  );
  const anew = holdTransfer({ recipientId: 'b' }, [KEY], await at(1));
  inTenant(() => tally.take(1, [{ transfer: anew } as never]));
  assert.equal((await at(1)).persons.get(KEY), 9);
});

test('refuses to go back to an earlier state, whose totals lack what was logged since', async () => {
  const { tally, at } = counted(7);
  const transfer = holdTransfer({ recipientId: 'a' }, [KEY], await at(2));
  inTenant(() => tally.take(2, [{ transfer } as never]));
  await assert.rejects(at(1), { code: 'compliance.ledger_conflict' });
  assert.equal((await at(2)).persons.get(KEY), 8);
});

test('lets what changes no count pass, whatever was logged since', async () => {
  const { tally, at } = counted(1);
  const totals = await at(1);
  const transfers = [{ key: KEY, holds: 1 }];
  const further = holdTransfer({ recipientId: 'a', transfers }, [KEY], totals);
  inTenant(() => tally.take(1, [{ transfer: further } as never, {}]));
  assert.equal(await at(1), totals);
});

test('tries again after a read that failed', async () => {
  let isAway = true;
  const tally = transferTally(async () => {
    if (isAway) throw new Error('away');
    return new Map([[KEY, 3]]);
  });
  await assert.rejects(inTenant(() => tally.at(1)));
  isAway = false;
  assert.equal((await inTenant(() => tally.at(1))).persons.get(KEY), 3);
});
