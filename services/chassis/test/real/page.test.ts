import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runWith } from '@salesmesh/chassis/context';
import { page, type Sort, type Store, type TenantModel } from '@salesmesh/chassis/store';
import fc from 'fast-check';
import { callerOf, temporaryStore, uniqueName } from '../fixtures/real-store.ts';

type Row = { rank?: number; at?: Date; group: string };
let store: Store;
let rows: TenantModel<Row>;

before(async () => {
  store = await temporaryStore();
  rows = store.model<Row>('rows', { rank: Number, at: Date, group: String });
  await store.ensureIndexes();
});
after(() => store[Symbol.asyncDispose]());

async function allPages(group: string, sort: Sort, pageSize: number): Promise<string[]> {
  const seen: string[] = [];
  let pageToken = '';
  do {
    const next = await page(rows, { filter: { group }, sort, pageSize, pageToken });
    seen.push(...next.items.map(({ _id }) => _id));
    pageToken = next.nextPageToken;
  } while (pageToken !== '');
  return seen;
}

const rank = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined });
const at = fc.option(fc.date({ min: new Date(0), max: new Date(3), noInvalidDate: true }), { nil: undefined });
const direction = fc.constantFrom(1 as const, -1 as const);

test('pages hold every item once, in order, whatever the sort, equal and absent values included', async () => {
  const someRows = fc.array(fc.record({ rank, at }), { maxLength: 15 });
  const walk = fc.asyncProperty(
    someRows,
    direction,
    direction,
    fc.integer({ min: 1, max: 5 }),
    async (some, byRank, byAt, size) => {
      const group = uniqueName('group');
      await runWith(callerOf('a'), async () => {
        await rows.insertMany(some.map((row) => ({ ...row, group, _id: uniqueName('row') })));
        const sort: Sort = { rank: byRank, at: byAt };
        const expected = await rows.find({ group }, { sort: { ...sort, _id: 1 } });
        assert.deepEqual(
          await allPages(group, sort, size),
          expected.map(({ _id }) => _id),
        );
      });
    },
  );
  await fc.assert(walk, { numRuns: 25 });
});

test('a token of another sort, a broken token and a wrong size are refused', async () => {
  await runWith(callerOf('a'), async () => {
    const group = uniqueName('group');
    await rows.insertMany([1, 2].map((value) => ({ _id: uniqueName('row'), rank: value, group })));
    const first = await page(rows, { filter: { group }, sort: { rank: 1 }, pageSize: 1 });
    const request = { filter: { group }, sort: { rank: -1 } as const };
    const wrong = [first.nextPageToken, 'x', Buffer.from('[{"$gt":1}]').toString('base64url')];
    for (const pageToken of wrong) {
      await assert.rejects(page(rows, { ...request, pageToken }), { code: 'chassis.page_token_invalid' });
    }
    for (const pageSize of [-1, 1.5, 1_001]) {
      await assert.rejects(page(rows, { ...request, pageSize }), { code: 'chassis.page_size_invalid' });
    }
  });
});
