import { type Holding, type PersonAsked, rowsOf } from '@salesmesh/chassis/data-rights';
import type { ReferenceStore } from '../reference/reference-store.ts';

/** Sellers of the CRM are the only persons here, under the ids that the CRM gives them. */
export function referencesHolding(references: ReferenceStore): Holding {
  const about = ({ personId }: PersonAsked) => references.findMany('sellers', [personId]);
  return {
    name: 'forecasting.crm_references',
    count: async (person) => (await about(person)).length,
    export: (person) => rowsOf(() => about(person)),
    erase: ({ personId }) => references.remove(personId),
  };
}
