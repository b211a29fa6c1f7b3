import { type Holding, type PersonAsked, rowsOf } from '@salesmesh/chassis/data-rights';
import type { FileStore, TenantModel } from '@salesmesh/chassis/store';
import type { RightsRequest } from '../rights/rights-request.ts';

export type RightsRequestsParts = { model: TenantModel<RightsRequest>; archives: FileStore };

/** Archives, and what tries to write one may have left. */
const withFiles = { $or: [{ archive: { $exists: true } }, { archiveTries: { $exists: true } }] };

/**
 * What a person asked before, and the archives that were made of it. The requests themselves stay as proof that they were
 * answered; the archives go with the person, or when their time is over.
 */
export function rightsRequestsHolding({ model, archives }: RightsRequestsParts): Holding {
  const about = ({ personId: recipientId }: PersonAsked) => ({ recipientId });
  const dropArchives = async (filter: object) => {
    for (const { _id, archive, archiveTries = [] } of await model.find({ ...filter, ...withFiles })) {
      const files = archive === undefined ? archiveTries : [...archiveTries, archive.fileId];
      for (const fileId of files) await archives.delete(fileId);
      await model.updateOne({ _id }, { $unset: { archive: 1, archiveTries: 1 }, $inc: { version: 1 } });
    }
  };
  const expired = (before: Date) => ({ finishedAt: { $lt: before }, ...withFiles });
  return {
    name: 'compliance.rights_archives',
    count: (person) => model.countDocuments({ ...about(person), ...withFiles }),
    export: (person) =>
      rowsOf(async () =>
        (await model.find(about(person))).map(({ _id, kind, state, openedAt, finishedAt }) => ({
          ...{ id: _id, kind, state, opened_at: openedAt, finished_at: finishedAt },
        })),
      ),
    erase: (person) => dropArchives(about(person)),
    expiry: {
      count: (before) => model.countDocuments(expired(before)),
      destroy: (before) => dropArchives(expired(before)),
    },
  };
}
