import { type Holding, type PersonAsked, rowsOf } from '@salesmesh/chassis/data-rights';
import type { TenantModel } from '@salesmesh/chassis/store';
import { LeadStage, type LeadState } from '../lead/lead.ts';

/**
 * Leads of the person. What stays of one is that there was a lead, from where, and how it ended: without contact, without
 * attributes, under a key that the source does not know. Nobody works on it any more.
 */
export function leadsHolding(model: TenantModel<LeadState>): Holding {
  const held = ({ personId }: PersonAsked) => ({ contact_id: personId });
  return {
    name: 'leads.leads',
    count: (person) => model.countDocuments(held(person)),
    references: async (person) => {
      const found = await model.find(held(person), { projection: { _id: 1 } });
      return found.map(({ _id }) => ({ kind: 'lead', id: _id }));
    },
    export: (person) =>
      rowsOf(async () =>
        (await model.find(held(person))).map(({ _id, source, external_key, stage, attributes, score, created_at }) => ({
          ...{ id: _id, source, external_key, stage, attributes, created_at },
          ...{ scored: score?.probability, because: score?.top_factors },
        })),
      ),
    erase: async (person) => {
      const external_key = { $concat: ['erased:', '$_id'] };
      const blank = { attributes: { $literal: {} }, past_assignments: [], merges: [], external_key };
      const stage = { $cond: [{ $eq: ['$stage', LeadStage.open] }, LeadStage.lost, '$stage'] };
      await model.updateMany(held(person), [
        { $set: { ...blank, stage, version: { $add: ['$version', 1] } } },
        { $unset: ['contact_id', 'assignment'] },
      ]);
    },
  };
}
