import { currentContext } from '@salesmesh/chassis/context';
import type { Store } from '@salesmesh/chassis/store';
import type { ClientSession } from 'mongoose';
import type { ChangeStore, KeptAnswer } from './change.ts';

/** `_id` is `<tenant>/<request id>`. */
type KeptDocument = { sealed: Uint8Array; keptAt: Date };

export type KeptAnswers = {
  read: ChangeStore['keptAnswers'];
  /** The first answer of a request id stays. */
  keep(session: ClientSession, answers: readonly KeptAnswer[]): Promise<void>;
};

/** Longer than anybody goes on asking under one request id. */
const KEPT_SECONDS = 86_400;

export function keptAnswersMongo(store: Store): KeptAnswers {
  const model = store.model<KeptDocument>(
    'evaluation_answers',
    { sealed: { type: Buffer, required: true }, keptAt: { type: Date, required: true } },
    { indexes: [{ key: { keptAt: 1 }, name: 'evaluation_answers_old', expireAfterSeconds: KEPT_SECONDS }] },
  );
  return {
    read: async (requestIds) => {
      const found = await model.findByIds(requestIds.map(keyOf));
      return new Map(found.map(({ _id, sealed }) => [requestIdOf(_id), new Uint8Array(sealed)]));
    },
    keep: async (session, answers) => {
      if (answers.length === 0) return;
      const keptAt = model.clock.now();
      const writes = answers.map(({ requestId, sealed }) => ({
        updateOne: {
          filter: { _id: keyOf(requestId) },
          update: { $setOnInsert: { sealed: Buffer.from(sealed), keptAt } },
          upsert: true,
        },
      }));
      await model.bulkWrite(writes, { session });
    },
  };
}

function keyOf(requestId: string): string {
  return `${currentContext().tenant}/${requestId}`;
}

function requestIdOf(key: string): string {
  return key.slice(keyOf('').length);
}
