import { inSystemScope, type Store } from '@salesmesh/chassis/store';
import type { CaseWindow, RecordedCaseStore, SealedCase, StoredCase } from './recorded-case-store.ts';

type CaseDocument = Omit<StoredCase, 'id' | 'sealed' | 'tenant'> & { sealed: Uint8Array };

const PAGE = 1_000;

export function recordedCaseStoreMongo(store: Store): RecordedCaseStore {
  const date = { type: Date, required: true };
  const text = { type: String, required: true };
  const model = store.model<CaseDocument>(
    'recorded_cases',
    {
      ...{ decidedAt: date, revision: text, destroyAt: date, recipient: { ...text, personal: true } },
      sealed: { type: Buffer, required: true, personal: true },
    },
    {
      isPlain: true,
      indexes: [
        // `read` and `count`
        { key: { tenant: 1, decidedAt: -1, _id: -1 }, name: 'recorded_cases_newest' },
        // All of one person.
        { key: { tenant: 1, recipient: 1, decidedAt: -1, _id: -1 }, name: 'recorded_cases_of_recipient' },
        // `destroy`
        { key: { destroyAt: 1 }, name: 'recorded_cases_to_destroy', acrossTenants: true },
      ],
    },
  );
  return {
    insert: (cases) =>
      inSystemScope('cases of several tenants are recorded together', async () => {
        const documents = cases.map(({ id, sealed, ...rest }) => ({ _id: id, ...rest, sealed: Buffer.from(sealed) }));
        await model.insertMany(documents, { skipDuplicates: true });
      }),
    read: async function* (window, limit) {
      let left = limit;
      let position: { decidedAt: Date; id: string } | undefined;
      while (left > 0) {
        const found = await model.find(
          { $and: [withinFilter(window), position === undefined ? {} : beyond(position)] },
          { sort: { decidedAt: -1, _id: -1 }, limit: Math.min(left, PAGE), projection: { sealed: 1, decidedAt: 1 } },
        );
        const last = found.at(-1);
        if (last === undefined) return;
        left -= found.length;
        position = { decidedAt: last.decidedAt, id: last._id };
        yield found.map(({ _id, sealed }): SealedCase => ({ id: _id, body: sealed }));
      }
    },
    count: (window) => model.countDocuments(withinFilter(window)),
    remove: async (window) => (await model.deleteMany(withinFilter(window))).deleted,
    destroy: (now) =>
      inSystemScope('the retention of recorded cases ends', async () => {
        return (await model.deleteMany({ destroyAt: { $lte: now } })).deleted;
      }),
  };
}

function withinFilter({ from, until, recipient }: CaseWindow) {
  const bounds = { ...(from === undefined ? {} : { $gte: from }), ...(until === undefined ? {} : { $lt: until }) };
  return {
    ...(Object.keys(bounds).length === 0 ? {} : { decidedAt: bounds }),
    ...(recipient === undefined ? {} : { recipient }),
  };
}

/** By position, not by count: what is recorded or destroyed meanwhile neither repeats a case nor skips one. */
function beyond({ decidedAt, id }: { decidedAt: Date; id: string }) {
  return { $or: [{ decidedAt: { $lt: decidedAt } }, { decidedAt, _id: { $lt: id } }] };
}
