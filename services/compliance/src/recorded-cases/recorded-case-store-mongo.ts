import { inSystemScope, type Store } from '@salesmesh/chassis/store';
import type { CasePosition, CaseWindow, RecordedCaseStore, SealedCase, StoredCase } from './recorded-case-store.ts';

type CaseDocument = Omit<StoredCase, 'id' | 'sealed' | 'tenant'> & { sealed: Uint8Array };

/** Few enough that nobody who waits for a decision in the same process notices one being read. */
const PAGE = 250;
const newestFirst = { decidedAt: -1, _id: -1 } as const;
const oldestFirst = { decidedAt: 1, _id: 1 } as const;

/** As long as no process holds a case before it is inserted. */
const ERASED_KEPT_MS = 86_400_000;
/** Whoever inserts removes; only what died between the two leaves anything behind. */
const ERASED_SWEPT_MS = 3_600_000;

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
  // By the mark of the person, which is its id and says nothing by itself.
  const erasedModel = store.model<{ erasedAt: Date }>('erased_recipients', { erasedAt: date }, { isPlain: true });
  const removeOf = async (erased: readonly { tenant: string; _id: string }[]): Promise<number> => {
    let removed = 0;
    for (const [tenant = '', persons = []] of Map.groupBy(erased, (person) => person.tenant)) {
      const recipient = { $in: persons.map(({ _id }) => _id) };
      removed += (await model.deleteMany({ tenant, recipient })).deleted;
    }
    return removed;
  };
  return {
    insert: (cases) =>
      inSystemScope('cases of several tenants are recorded together', async () => {
        const recipients = [...new Set(cases.map(({ recipient }) => recipient))];
        const before = new Set((await erasedModel.findByIds(recipients)).map(({ _id }) => _id));
        const documents = cases
          .filter(({ recipient }) => !before.has(recipient))
          .map(({ id, sealed, ...rest }) => ({ _id: id, ...rest, sealed: Buffer.from(sealed) }));
        if (documents.length === 0) return;
        await model.insertMany(documents, { skipDuplicates: true });
        // Whoever is erased from here on finds the cases; of whoever was erased meanwhile they are removed here.
        await removeOf(await erasedModel.findByIds(recipients));
      }),
    erase: async (recipients, now) => {
      // First, so that what is inserted after the removal is removed by who inserts it.
      for (const _id of recipients) await erasedModel.updateOne({ _id }, { $set: { erasedAt: now } }, { upsert: true });
      await model.deleteMany({ recipient: { $in: recipients } });
    },
    read: async function* (window, limit) {
      let left = limit;
      let after = window.after;
      while (left > 0) {
        const found = await model.find(withinFilter({ ...window, ...(after === undefined ? {} : { after }) }), {
          ...{ sort: newestFirst, limit: Math.min(left, PAGE), projection: { sealed: 1, decidedAt: 1 } },
        });
        const last = found.at(-1);
        if (last === undefined) return;
        left -= found.length;
        after = positionOf(last);
        yield found.map(({ _id, sealed }): SealedCase => ({ id: _id, body: sealed }));
      }
    },
    count: (window) => model.countDocuments(withinFilter(window)),
    positions: async (window, every, limit) => {
      const positions: CasePosition[] = [];
      for (let left = Math.min(limit, await model.countDocuments(withinFilter(window))); left > 0; left -= every) {
        const after = positions.at(-1) ?? window.after;
        const rest = withinFilter({ ...window, ...(after === undefined ? {} : { after }) });
        // The index has all that this reads, so cases that are passed over are not fetched.
        const read = { limit: 1, projection: { tenant: 1, decidedAt: 1 } } as const;
        const skip = Math.min(every, left) - 1;
        const [found] = await model.find(rest, { ...read, sort: newestFirst, skip });
        // Where some were destroyed since they were counted there are fewer left.
        const [last] = found === undefined ? await model.find(rest, { ...read, sort: oldestFirst }) : [found];
        if (last !== undefined) positions.push(positionOf(last));
        if (found === undefined) return positions;
      }
      return positions;
    },
    remove: async (window) => (await model.deleteMany(withinFilter(window))).deleted,
    destroy: (now) =>
      inSystemScope('the retention of recorded cases ends', async () => {
        const since = (agoMs: number) => new Date(now.getTime() - agoMs);
        const deleted = await removeOf(await erasedModel.find({ erasedAt: { $gte: since(ERASED_SWEPT_MS) } }));
        await erasedModel.deleteMany({ erasedAt: { $lt: since(ERASED_KEPT_MS) } });
        return deleted + (await model.deleteMany({ destroyAt: { $lte: now } })).deleted;
      }),
  };
}

function positionOf({ _id, decidedAt }: { _id: string; decidedAt: Date }): CasePosition {
  return { decidedAt, id: _id };
}

function withinFilter({ from, until, recipients, after, upTo }: CaseWindow) {
  const bounds = { ...(from === undefined ? {} : { $gte: from }), ...(until === undefined ? {} : { $lt: until }) };
  return {
    $and: [
      Object.keys(bounds).length === 0 ? {} : { decidedAt: bounds },
      recipients === undefined ? {} : { recipient: { $in: recipients } },
      after === undefined ? {} : beyond(after),
      upTo === undefined ? {} : asFarAs(upTo),
    ],
  };
}

/** By position, not by count: what is recorded or destroyed meanwhile neither repeats a case nor skips one. */
function beyond({ decidedAt, id }: CasePosition) {
  return { decidedAt: { $lte: decidedAt }, $or: [{ decidedAt: { $lt: decidedAt } }, { _id: { $lt: id } }] };
}

function asFarAs({ decidedAt, id }: CasePosition) {
  return { decidedAt: { $gte: decidedAt }, $or: [{ decidedAt: { $gt: decidedAt } }, { _id: { $gte: id } }] };
}
