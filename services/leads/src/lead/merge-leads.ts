import { errors } from '../errors.ts';
import { type Attributes, type Changed, LeadStage, type MergeRecord, type StoredLead } from './lead.ts';

export type SurviveCommand = {
  readonly record: MergeRecord;
  readonly attributes: Attributes;
  readonly contact_id: string | undefined;
};

/** The surviving lead takes what the other has and keeps the record by which it can be undone. */
export function surviveMerge(lead: StoredLead, command: SurviveCommand): Changed {
  if (lead.stage === LeadStage.merged) throw errors.merge_not_possible();
  const { record, attributes, contact_id } = command;
  const next = { ...lead, attributes, contact_id, merges: [...lead.merges, record], updated_at: record.merged_at };
  const message = {
    lead_id: lead._id,
    version: lead.version + 1,
    merged_lead_id: record.merged_lead_id,
    merge_id: record.id,
  };
  return { next, events: [{ type: 'LeadsMerged', message }] };
}

/** The other lead stays as it was, but is out of every list and pool. */
export function joinInto(lead: StoredLead, survivingId: string, now: Date): Changed {
  if (lead.stage === LeadStage.merged || lead._id === survivingId) throw errors.merge_not_possible();
  const next = { ...lead, stage: LeadStage.merged, merged_into: survivingId, updated_at: now.toISOString() };
  return { next, events: [] };
}

export type UndoCommand = { readonly mergeId: string; readonly attributes: Attributes };

/** Merges are undone newest first: an older one may have filled a gap that a newer one relied on. */
export function undoSurvival(lead: StoredLead, command: UndoCommand, now: Date): Changed & { record: MergeRecord } {
  const standing = lead.merges.filter(({ undone_at }) => undone_at === undefined);
  const record = standing.at(-1);
  if (record === undefined || record.id !== command.mergeId) throw errors.merge_not_undoable();
  const at = now.toISOString();
  const merges = lead.merges.map((merge) => (merge.id === record.id ? { ...merge, undone_at: at } : merge));
  const { contact_id, ...rest } = lead;
  const kept = record.gained_contact ? rest : { ...rest, contact_id };
  const message = {
    lead_id: lead._id,
    version: lead.version + 1,
    restored_lead_id: record.merged_lead_id,
    merge_id: record.id,
  };
  const next = { ...kept, attributes: command.attributes, merges, updated_at: at };
  return { next, events: [{ type: 'MergeUndone', message }], record };
}

/** The joined lead as it was, at the stage it had. */
export function restore(lead: StoredLead, record: MergeRecord, now: Date): Changed {
  const { merged_into, ...rest } = lead;
  if (merged_into === undefined) throw errors.merge_not_undoable();
  return { next: { ...rest, stage: record.merged_stage, updated_at: now.toISOString() }, events: [] };
}
