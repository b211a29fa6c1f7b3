import { currentContext } from '@salesmesh/chassis/context';
import { derivedId } from '@salesmesh/chassis/ids';
import type { Store } from '@salesmesh/chassis/store';
import type { DispatchLeadsResponse } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { DispatchRunStore } from './dispatch-run-store.ts';

export function dispatchRunStoreMongo(store: Store): DispatchRunStore {
  const runs = store.model<{ answer: DispatchLeadsResponse }>('dispatch_runs', { answer: { type: Object } });
  const idOf = (requestId: string) => derivedId('dispatch-run', currentContext().tenant, requestId);
  return {
    answerTo: async (requestId) => (await runs.findOne({ _id: idOf(requestId) }))?.answer,
    keep: async (requestId, answer) => {
      await runs.insertMany([{ _id: idOf(requestId), answer }], { skipDuplicates: true });
    },
  };
}
