import type { Clock } from '@salesmesh/chassis/clock';
import { derivedId } from '@salesmesh/chassis/ids';
import { nameKey } from '../contact/address.ts';
import { Refusal, registerContact } from '../contact/contact.ts';
import type { ContactInsertion, ContactStore } from '../contact/contact-store.ts';
import { someHeard, withInherited } from '../contact/word.ts';
import { createLead, LeadStage, type Score } from '../lead/lead.ts';
import type { LeadStore } from '../lead/lead-store.ts';
import type { RawRecordStore } from '../raw-record/raw-record-store.ts';
import type { KeyRing } from '../raw-record/seal.ts';
import type { LeadAdvice } from '../scorer/lead-advice.ts';
import type { RefusalsAt } from '../suppression/refusals-at.ts';
import type { RefusalsAtIntake } from '../suppression/refusals-at-intake.ts';
import type { AddressHash } from '../suppression/suppressed-address-store.ts';
import type { IntakePerson, IntakeRecord } from './intake-record.ts';
import { heardAtFirst, heedRefusals, isSaying, type SayingOfLead, saidBy } from './refusals-said.ts';

export type IntakeDeps = {
  readonly leads: LeadStore;
  readonly contacts: ContactStore;
  readonly rawRecords: RawRecordStore;
  readonly refusalsAt: RefusalsAt;
  readonly refusals: RefusalsAtIntake;
  readonly ring: KeyRing;
  readonly advice: LeadAdvice;
  readonly clock: Clock;
};
type IntakeBatch = {
  readonly tenant: string;
  readonly source: string;
  readonly records: readonly IntakeRecord[];
  /** Of a batch of one: what the client calls the request. */
  readonly requestId?: string | undefined;
};
type IntakeOutcome = { readonly leadId: string; readonly status: 'created' | 'duplicate' };
export type TakeInRecords = (batch: IntakeBatch) => Promise<IntakeOutcome[]>;

type Item = { readonly leadId: string; readonly contactId: string; readonly record: IntakeRecord };

/** The same record of the same source is always the same lead, so that two imports of one file meet in it. */
function leadIdOf(tenant: string, source: string, externalKey: string): string {
  return derivedId('lead', tenant, source, externalKey);
}

/**
 * Makes leads of records, in few bulk writes whatever their number. The lead is written last and is what counts: when the
 * process dies before, nothing was acknowledged, and the next try finds the same ids, takes what stands and completes it.
 * What was known stays as it is, but a refusal counts whichever record it comes with. It is heeded once the contacts are
 * there that it may concern, and before the leads.
 */
export function takeInRecords(deps: IntakeDeps): TakeInRecords {
  return async ({ tenant, source, records, requestId }) => {
    const items = records.map((record): Item => {
      const { externalKey } = record;
      const contactId = derivedId('contact', tenant, source, externalKey);
      return { leadId: leadIdOf(tenant, source, externalKey), contactId, record };
    });
    const known = await deps.leads.existing(items.map(({ leadId }) => leadId));
    const fresh = firstOfEach(items.filter(({ leadId }) => !known.has(leadId)));
    const registered = await writePersons(deps, { tenant, source }, fresh);
    const saying = items.flatMap((item) => sayingItem(item, { known, tenant, source, ring: deps.ring }));
    await heedRefusals(deps, saying.filter(isSaying));
    await deps.refusals.catchUp(registered);
    const created = await writeLeads(deps, { tenant, source, requestId }, fresh);
    const told = new Set<string>();
    return items.map(({ leadId }) => {
      const isFirst = created.has(leadId) && !told.has(leadId);
      told.add(leadId);
      return { leadId, status: isFirst ? 'created' : 'duplicate' };
    });
  };
}

function firstOfEach(items: readonly Item[]): Item[] {
  const byId = new Map<string, Item>();
  for (const item of items) if (!byId.has(item.leadId)) byId.set(item.leadId, item);
  return [...byId.values()];
}

type Origin = Pick<IntakeBatch, 'tenant' | 'source' | 'requestId'>;

type Listing = {
  readonly known: ReadonlySet<string>;
  readonly tenant: string;
  readonly source: string;
  readonly ring: KeyRing;
};

function sayingItem({ leadId, contactId, record }: Item, { known, tenant, source, ring }: Listing): SayingOfLead[] {
  if (record.person === undefined) return [];
  const { refused_channels: refused } = reachOf(record.person);
  const said = saidBy(record, { tenant, source, contactId, ring });
  const addresses = refused.length === 0 ? [] : hashesOf(record, tenant, ring);
  return [{ leadId, contactId, addresses, refused, isKnown: known.has(leadId), said }];
}

/** Raw records and contacts; the answer is the contacts that were not there before. */
async function writePersons(
  deps: IntakeDeps,
  { tenant, source }: Origin,
  items: readonly Item[],
): Promise<ContactInsertion[]> {
  if (items.length === 0) return [];
  const now = deps.clock.now();
  const raws = items.map(({ leadId, contactId, record }) => ({
    id: leadId,
    personId: contactId,
    source,
    bytes: record.raw,
  }));
  const refused = await deps.refusalsAt(items.flatMap(({ record }) => hashesOf(record, tenant, deps.ring)));
  const registered = items.flatMap((item) => contactOf(item, { tenant, source, ring: deps.ring, refused }, now));
  const [outcomes] = await Promise.all([deps.contacts.insert(registered), deps.rawRecords.keep(raws, now)]);
  return registered.filter((_, at) => outcomes[at] === 'inserted');
}

async function writeLeads(
  deps: IntakeDeps,
  { tenant, source, requestId }: Origin,
  items: readonly Item[],
): Promise<ReadonlySet<string>> {
  if (items.length === 0) return new Set();
  const now = deps.clock.now();
  const adviceFor = await deps.advice.prepare(tenant);
  const outcomes = await deps.leads.insert(
    items.map(({ leadId, contactId, record: { externalKey, stage, attributes, person } }) => {
      const contact = person === undefined ? undefined : { facts: person.facts, ...reachOf(person) };
      const score: Score | undefined = stage === LeadStage.open ? adviceFor({ attributes, contact }, now) : undefined;
      const contact_id = person === undefined ? undefined : contactId;
      const command = { source, external_key: externalKey, stage, attributes, contact_id, score };
      return { id: leadId, created: createLead(leadId, command, now), requestId };
    }),
  );
  return new Set(items.filter((_, at) => outcomes[at] === 'inserted').map(({ leadId }) => leadId));
}

function reachOf(person: IntakePerson): { email?: string; phone?: string; refused_channels: Refusal[] } {
  const refused_channels = [
    ...(person.hasRefusedEmail ? [Refusal.email] : []),
    ...(person.hasRefusedCall ? [Refusal.call] : []),
  ];
  return {
    ...(person.email === undefined ? {} : { email: person.email }),
    ...(person.phone === undefined ? {} : { phone: person.phone }),
    refused_channels,
  };
}

type Known = Omit<Listing, 'known'> & { readonly refused: Awaited<ReturnType<RefusalsAt>> };

function hashOf(ring: KeyRing, tenant: string, field: string, value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : ring.blindIndex(tenant, field, value);
}

function hashesOf({ person }: IntakeRecord, tenant: string, ring: KeyRing): AddressHash[] {
  return (['email', 'phone'] as const).flatMap((field) => {
    const hash = hashOf(ring, tenant, field, person?.[field]);
    return hash === undefined ? [] : [{ field, hash }];
  });
}

function contactOf({ leadId, contactId, record }: Item, known: Known, now: Date): ContactInsertion[] {
  const { person } = record;
  if (person === undefined) return [];
  const { tenant, source, ring, refused } = known;
  const hash = (field: string, value: string | undefined) => hashOf(ring, tenant, field, value);
  const atAddresses = hashesOf(record, tenant, ring).flatMap((address) => refused.get(address.hash) ?? []);
  const shared = new Set(atAddresses.flatMap((at) => at.shared));
  const refusedElsewhere = shared.size === 0 ? {} : { has_opted_out: true, refused_later: [...shared] };
  const reach = reachOf(person);
  const said = saidBy(record, { tenant, source, contactId, ring });
  const heard = heardAtFirst(said, reach.refused_channels);
  const heard_words = withInherited(heard, someHeard(atAddresses));
  const command = {
    lead_id: leadId,
    name: person.name,
    facts: person.facts,
    ...reach,
    refused_channels: [...new Set([...reach.refused_channels, ...atAddresses.flatMap((at) => at.forGood)])],
    ...refusedElsewhere,
    ...heard,
    ...(heard_words.length === 0 ? {} : { heard_words }),
    email_hash: hash('email', person.email),
    phone_hash: hash('phone', person.phone),
    name_hash: hash('name', person.name === undefined ? undefined : nameKey(person.name)),
    consents: person.consents,
    notice_given: person.noticeGiven,
    source_disclosed: person.sourceDisclosed,
  };
  return [{ id: contactId, registered: registerContact(contactId, command, now) }];
}
