import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { runWith } from '@salesmesh/chassis/context';
import type { DataTaskAsked } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { type Holding, rowsOf } from '../../src/data-rights/holding.ts';
import { DataOperation, EXPIRED_PERSON, performTask } from '../../src/data-rights/perform-task.ts';
import { taskMemoryMongo } from '../../src/data-rights/task-memory-mongo.ts';
import { callerOf, temporaryStore } from '../fixtures/real-store.ts';

const store = await temporaryStore();
after(() => store[Symbol.asyncDispose]());
const as = <T>(tenant: string, fn: () => T): T => runWith(callerOf(tenant), fn);
const memory = taskMemoryMongo(store);
const people = store.model<{ activeAt: Date }>('expiring_people', { activeAt: { type: Date } });
await store.ensureIndexes();

const before = new Date('2026-01-01T00:00:00Z');
const task: DataTaskAsked = {
  ...{ task_id: 'expire-1', operation: DataOperation.expire, person_id: '', references: [], services: ['x'] },
  ...{ seal_key: Buffer.alloc(0), attempt: 1, asked_at: '2026-01-02T00:00:00.000Z' },
  rules: [{ holding: 'x.people', before: before.toISOString() }],
};

/** People who go when they were not active for long; the first try to destroy them dies. */
function holdingThatDiesOnce(): Holding {
  let isDying = true;
  const due = { activeAt: { $lt: before } };
  return {
    name: 'x.people',
    count: ({ personId }) => people.countDocuments({ _id: personId }),
    export: () => rowsOf(async () => []),
    erase: async () => {},
    expiry: {
      count: () => people.countDocuments(due),
      persons: async () => (await people.find(due)).map(({ _id }) => _id),
      destroy: async (_, persons) => {
        if (isDying) {
          isDying = false;
          throw new Error('the process died');
        }
        await people.deleteMany({ ...due, _id: { $in: [...persons] } });
      },
    },
  };
}

test('names as expired only who is gone, not who came back before the task was tried again', async () => {
  const parts = { holdings: [holdingThatDiesOnce()], memory, corrections: async () => [] };
  const perform = () => as('t1', () => performTask(parts, task));
  await as('t1', () => people.insertMany(['stays-away', 'comes-back'].map((_id) => ({ _id, activeAt: new Date(0) }))));
  await assert.rejects(perform());
  await as('t1', () =>
    people.updateOne({ _id: 'comes-back' }, { $set: { activeAt: new Date('2026-01-02T00:00:00Z') } }),
  );
  const gone = [{ kind: EXPIRED_PERSON, id: 'stays-away' }];
  assert.deepEqual((await perform()).references, gone);
  assert.deepEqual((await perform()).references, gone);
});
