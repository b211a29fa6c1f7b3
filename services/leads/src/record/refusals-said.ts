import type { Refusal } from '../contact/contact.ts';
import { deliveredWord, recordSaying, writtenWord } from '../contact/word.ts';
import type { LeadStore } from '../lead/lead-store.ts';
import { personsOfLeads } from '../lead/persons-of-leads.ts';
import type { KeyRing } from '../raw-record/seal.ts';
import type { RefusalsAtIntake, Said, SayingRecord } from '../suppression/refusals-at-intake.ts';
import type { IntakeRecord } from './intake-record.ts';

type HeedDeps = { readonly leads: Pick<LeadStore, 'loadMany'>; readonly refusals: RefusalsAtIntake };
export type SayingOfLead = SayingRecord & { readonly leadId: string };

/**
 * What records refuse, and that known ones no longer do. Of a record whose lead was merged since, the person is that of the
 * lead that it went into, too.
 */
export async function heedRefusals({ leads, refusals }: HeedDeps, saying: readonly SayingOfLead[]): Promise<void> {
  const known = saying.filter(({ isKnown, refused }) => isKnown && refused.length > 0);
  const persons = await personsOfLeads(leads, [...new Set(known.map(({ leadId }) => leadId))]);
  const inherited = known.flatMap(({ leadId, contactId: own, refused, said }) => {
    const others = (persons.get(leadId) ?? []).filter((id) => id !== own);
    return others.map((contactId) => ({ contactId, addresses: [], refused, isKnown: true, said }));
  });
  await refusals.heed([...saying, ...inherited]);
}

/** Whether somebody must hear of it: a new record that refuses nothing takes nothing back, nor does one delivery another. */
export function isSaying({ refused, isKnown, said }: SayingRecord): boolean {
  return refused.length > 0 || (isKnown && 'recordOf' in said);
}

type Origin = {
  readonly tenant: string;
  readonly source: string;
  readonly contactId: string;
  readonly ring: Pick<KeyRing, 'blindIndex'>;
};

export function saidBy({ deliveryId, raw }: IntakeRecord, { tenant, source, contactId, ring }: Origin): Said {
  if (deliveryId !== undefined) return { source, deliveryId };
  return {
    recordOf: contactId,
    digest: () => ring.blindIndex(tenant, 'record', Buffer.from(raw).toString('base64')),
  };
}

/** What a contact has heard that is made of a record. */
export function heardAtFirst(said: Said, refused: readonly Refusal[]) {
  if (refused.length === 0) return {};
  if ('deliveryId' in said) return { heard_words: [deliveredWord(said.source, said.deliveryId, refused).id] };
  const record_said = recordSaying({}, refused);
  return { heard_words: [writtenWord(said.recordOf, record_said, said.digest()).id], record_said };
}
