import type { Clock } from '@salesmesh/chassis/clock';
import { derivedId } from '@salesmesh/chassis/ids';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  MergeLeadsRequest,
  MergeLeadsResponseInput,
  UndoMergeRequest,
  UndoMergeResponseInput,
} from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { addRefusals, refusalsHeld } from '../contact/contact.ts';
import type { ContactStore } from '../contact/contact-store.ts';
import { wordOf } from '../contact/word.ts';
import { errors } from '../errors.ts';
import type { MergeRecord, StoredLead } from '../lead/lead.ts';
import type { LeadStore } from '../lead/lead-store.ts';
import { leadView } from '../lead/lead-view.ts';
import { joinInto, restore, surviveMerge, undoSurvival } from '../lead/merge-leads.ts';
import { planMerge, withoutGained } from './plan-merge.ts';

export type MergeDeps = { readonly leads: LeadStore; readonly contacts: ContactStore; readonly clock: Clock };

/** Both leads change in one transaction: a merge that stops half-way would hide a lead that nothing leads back to. */
export function mergeLeads(deps: MergeDeps): UnaryHandler<MergeLeadsRequest, MergeLeadsResponseInput> {
  return async (request, { context }) => {
    const { surviving_lead_id, merged_lead_id, request_id, reason } = request;
    if (surviving_lead_id === merged_lead_id) throw errors.merge_not_possible();
    const mergeId = derivedId('merge', context.tenant, surviving_lead_id, merged_lead_id, request_id);
    const repeated = await deps.leads.findByMerge(mergeId);
    if (repeated !== undefined) return answer(repeated, mergeId);
    const now = deps.clock.now();
    await carryRefusals(deps, [surviving_lead_id, merged_lead_id], mergeId);
    const [survivor] = await deps.leads.saveTogether(async (load) => {
      const surviving = found(await load(surviving_lead_id), surviving_lead_id);
      const merged = found(await load(merged_lead_id), merged_lead_id);
      const plan = planMerge(surviving, merged);
      const record: MergeRecord = {
        id: mergeId,
        merged_lead_id,
        merged_stage: merged.stage,
        reason,
        merged_at: now.toISOString(),
        gained: plan.gained,
        gained_contact: plan.gained_contact,
        choices: plan.choices,
      };
      const { attributes, contact_id } = plan;
      return [
        { current: surviving, changed: surviveMerge(surviving, { record, attributes, contact_id }) },
        { current: merged, changed: joinInto(merged, surviving_lead_id, now) },
      ];
    });
    return answer(found(survivor, surviving_lead_id), mergeId);
  };
}

export function undoMerge(deps: MergeDeps): UnaryHandler<UndoMergeRequest, UndoMergeResponseInput> {
  return async ({ merge_id }) => {
    const holder = await deps.leads.findByMerge(merge_id);
    const record = holder?.merges.find(({ id }) => id === merge_id);
    if (holder === undefined || record === undefined) throw errors.merge_not_found({ id: merge_id });
    if (record.undone_at !== undefined) {
      const restored = await deps.leads.load(record.merged_lead_id);
      return { surviving: leadView(holder), restored: leadView(found(restored, record.merged_lead_id)) };
    }
    const now = deps.clock.now();
    const [surviving, restored] = await deps.leads.saveTogether(async (load) => {
      const survivor = found(await load(holder._id), holder._id);
      const merged = found(await load(record.merged_lead_id), record.merged_lead_id);
      const attributes = withoutGained(survivor.attributes, record.gained);
      const undone = undoSurvival(survivor, { mergeId: merge_id, attributes }, now);
      return [
        { current: survivor, changed: undone },
        { current: merged, changed: restore(merged, undone.record, now) },
      ];
    });
    return {
      surviving: leadView(found(surviving, holder._id)),
      restored: leadView(found(restored, record.merged_lead_id)),
    };
  };
}

/** Before the merge, so that no moment exists in which one record's refusal is forgotten; too much of it does no harm. */
async function carryRefusals(
  deps: MergeDeps,
  [survivingId, mergedId]: readonly [string, string],
  mergeId: string,
): Promise<void> {
  const leads = new Map((await deps.leads.loadMany([survivingId, mergedId])).map((lead) => [lead._id, lead]));
  const contactIds = [leads.get(survivingId)?.contact_id, leads.get(mergedId)?.contact_id];
  const [own, other] = await Promise.all(
    contactIds.map(async (id) => (id === undefined ? undefined : deps.contacts.load(id))),
  );
  if (own === undefined || other === undefined) return;
  const word = wordOf(['merge', mergeId], refusalsHeld(other));
  const change = addRefusals(own, [word], deps.clock.now(), other.heard_words);
  if (change !== undefined) await deps.contacts.save(own, change);
}

function found(lead: StoredLead | undefined, id: string): StoredLead {
  if (lead === undefined) throw errors.lead_not_found({ id });
  return lead;
}

function answer(lead: StoredLead, mergeId: string): MergeLeadsResponseInput {
  const choices = lead.merges.find(({ id }) => id === mergeId)?.choices ?? [];
  return { merge_id: mergeId, lead: leadView(lead), choices };
}
