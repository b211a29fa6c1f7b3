import { currentContext } from '@salesmesh/chassis/context';
import { derivedId } from '@salesmesh/chassis/ids';
import type { Store } from '@salesmesh/chassis/store';
import type { CitationStore } from './citation-store.ts';

type CitationDocument = {
  readonly task_id: string;
  readonly case_id: string;
  readonly card_id: string;
  readonly card_version: number;
  readonly cited_at: Date;
};

/** One document a citation, under an id made of what it says: an event that comes again finds it there. */
export function citationStoreMongo(store: Store): CitationStore {
  const text = { type: String };
  const model = store.model<CitationDocument>(
    'citations',
    { task_id: text, case_id: text, card_id: text, card_version: { type: Number }, cited_at: { type: Date } },
    // `countByVersion` and `count`.
    { indexes: [{ key: { tenant: 1, card_id: 1, card_version: -1 } }] },
  );
  return {
    add: async (citations) => {
      const { tenant } = currentContext();
      const documents = citations.map(({ taskId, caseId, cardId, version, citedAt }) => ({
        _id: derivedId('citation', tenant, taskId, cardId, String(version)),
        ...{ task_id: taskId, case_id: caseId, card_id: cardId, card_version: version, cited_at: citedAt },
      }));
      await model.insertMany(documents, { skipDuplicates: true });
    },
    countByVersion: async (cardId) => {
      const found = await model.aggregate<{ _id: number; citations: number }>([
        { $match: { card_id: cardId } },
        { $group: { _id: '$card_version', citations: { $sum: 1 } } },
        { $sort: { _id: -1 } },
      ]);
      return found.map(({ _id, citations }) => ({ version: _id, citations }));
    },
    count: async () => {
      const [found] = await model.aggregate<{ citations: number; citedCards: number }>([
        { $group: { _id: '$card_id', citations: { $sum: 1 } } },
        { $group: { _id: null, citations: { $sum: '$citations' }, citedCards: { $sum: 1 } } },
      ]);
      return { citations: found?.citations ?? 0, citedCards: found?.citedCards ?? 0 };
    },
  };
}
