import { currentContext } from '@salesmesh/chassis/context';
import { startThread } from '@salesmesh/chassis/thread';
import type { LogFolder } from '../automation/change-log.ts';
import type { LoggedBatch } from '../automation/logged-change.ts';

export type FoldQuestion = { tenant: string; act: 'fold' | 'tell'; batches: readonly LoggedBatch[] };

const NOTHING = new Uint8Array();

/** Folds in a thread of its own. When that ends by itself, `onBroken` is told: without it nothing decided is ever sent. */
export async function startFolder(onBroken: (error: unknown) => void): Promise<LogFolder & AsyncDisposable> {
  const program = new URL('./fold-thread.ts', import.meta.url);
  const thread = await startThread<FoldQuestion, void>({ program, onBroken });
  const ask = (question: Omit<FoldQuestion, 'tenant'>) => thread.ask({ ...question, tenant: currentContext().tenant });
  return {
    // Each act gets the half that it reads, copied, since a view would take everything along that its memory holds.
    fold: (batches) => {
      const read = batches.map((batch) => ({ ...batch, changes: new Uint8Array(batch.changes), events: NOTHING }));
      return ask({ act: 'fold', batches: read });
    },
    tell: (batches) => {
      const read = batches.map((batch) => ({ ...batch, changes: NOTHING, events: new Uint8Array(batch.events) }));
      return ask({ act: 'tell', batches: read });
    },
    [Symbol.asyncDispose]: () => thread[Symbol.asyncDispose](),
  };
}
