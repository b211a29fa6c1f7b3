import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inOrder } from './in-order.ts';

async function* given<T>(...values: T[]): AsyncGenerator<T> {
  yield* values;
}

describe('work in order', () => {
  test('answers in the order of the batches, whichever is done first', async () => {
    const first = Promise.withResolvers<string>();
    const answers = inOrder(
      given('a', 'b', 'c'),
      async (batch) => {
        if (batch === 'a') return first.promise;
        first.resolve('a');
        return batch;
      },
      { atOnce: 2 },
    );
    assert.deepEqual(await Array.fromAsync(answers), ['a', 'b', 'c']);
  });

  test('never works on more batches than allowed', async () => {
    let running = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
    };
    await Array.fromAsync(inOrder(given(1, 2, 3, 4, 5, 6), work, { atOnce: 3 }));
    assert.ok(most <= 3, `${most} at once`);
  });

  test('tells a failure after the answers before it', async () => {
    const told: string[] = [];
    const answers = inOrder(
      given('good', 'bad', 'never'),
      async (batch) => {
        if (batch === 'bad') throw new RangeError('bad batch');
        return batch;
      },
      { atOnce: 3 },
    );
    await assert.rejects(
      async () => {
        for await (const answer of answers) told.push(answer);
      },
      { message: 'bad batch' },
    );
    assert.deepEqual(told, ['good']);
  });
});
