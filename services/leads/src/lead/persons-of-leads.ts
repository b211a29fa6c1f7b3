import type { LeadStore } from './lead-store.ts';

/** Contacts by the lead that was asked for: its own, and those of the leads that it was merged into since. */
export async function personsOfLeads(
  leads: Pick<LeadStore, 'loadMany'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const persons = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (let due = new Map(ids.map((id) => [id, [id]])); due.size > 0; ) {
    const next = new Map<string, string[]>();
    for (const lead of await leads.loadMany([...due.keys()])) {
      const askers = due.get(lead._id) ?? [];
      for (const asker of askers) if (lead.contact_id !== undefined) persons.get(asker)?.push(lead.contact_id);
      if (lead.merged_into === undefined) continue;
      next.set(lead.merged_into, [...(next.get(lead.merged_into) ?? []), ...askers]);
    }
    due = next;
  }
  return persons;
}
