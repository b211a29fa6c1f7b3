import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import { currentContext } from '@salesmesh/chassis/context';
import type {
  ContactChanged,
  ContactRegistered,
  RecipientFacts as WireFacts,
} from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { facts } from '../decisions/facts.ts';
import { complianceErrors } from '../errors.ts';
import { findNotice, type Notices, noticesByPurpose, noticeText } from '../notice/notice.ts';
import type { PersonDeps } from '../person/change-person.ts';
import { type ConsentTrail, newTrail } from '../person/consent-trail.ts';
import { applyContact, type Contact, type Person, type RecipientFacts } from '../person/person.ts';
import type { PersonArrivals } from '../person/person-arrivals.ts';
import { collectionOf, type ReadConsent, readConsent } from '../person/read-consent.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

export const CONTACT_REGISTERED = 'salesmesh.leads.v1.ContactRegistered';
export const CONTACT_CHANGED = 'salesmesh.leads.v1.ContactChanged';

type OnContactToldDeps = Pick<PersonDeps, 'people'> & {
  arrivals: PersonArrivals;
  settings: Pick<SettingsStore, 'read'>;
};

/**
 * Takes over what leads tells of its contacts, a batch in one read and two bulk writes. The answer per event is its error
 * or undefined. Events may come twice and in any order: versions and derived consent ids make that harmless.
 */
export function onContactTold({ people, arrivals, settings }: OnContactToldDeps) {
  return async (events: readonly ReceivedEvent[]): Promise<readonly unknown[]> => {
    const notices = noticesByPurpose((await settings.read()).notices ?? []);
    const read = events.map((event) => readContact(event, notices));
    const works = new Map<string, (person: Person) => Person>();
    for (const contact of read) {
      if ('error' in contact) continue;
      const earlier = works.get(contact.id);
      works.set(contact.id, (person) => applyContact(earlier === undefined ? person : earlier(person), contact));
    }
    await people.changeMany(works);
    arrivals.announce(currentContext().tenant, [...works.keys()]);
    return read.map((contact) => ('error' in contact ? contact.error : undefined));
  };
}

type ReadContact = (Contact & { id: string }) | { error: unknown };

function readContact({ type, message }: ReceivedEvent, notices: Notices): ReadContact {
  const told = message as unknown as ContactRegistered & ContactChanged;
  const facts = readFacts(told.facts);
  const { contact_id: id, version } = told;
  if (id === '' || facts === undefined) return { error: complianceErrors.contact_unreadable() };
  if (type !== CONTACT_REGISTERED) return { id, version, facts, refusedChannels: told.refused_channels };
  const read = told.consents.map((wire, place) => readConsent(wire, id, String(place)));
  if (read.some((consent) => 'wrongFields' in consent)) return { error: complianceErrors.contact_unreadable() };
  const consents = read.flatMap((consent) => ('record' in consent ? [consent] : []));
  const registration = {
    at: new Date(told.registered_at),
    consents: consents.map(({ record }) => record),
    trails: consents.map((consent) => trailOf(consent, notices)),
    notice: {
      ...(told.notice_given === undefined ? {} : { given: told.notice_given }),
      ...(told.source_disclosed === undefined ? {} : { source_disclosed: told.source_disclosed }),
    },
  };
  if (Number.isNaN(registration.at.getTime())) return { error: complianceErrors.contact_unreadable() };
  return { id, version, facts, refusedChannels: told.refused_channels, registration };
}

/** A notice that is not kept has no hash, and is never the current one: the person is asked anew before a send. */
function trailOf(read: ReadConsent, notices: Notices): ConsentTrail {
  const { purpose, notice_version: version } = read.record;
  const notice = findNotice(notices, purpose ?? '', version ?? '');
  const text = notice && noticeText(notice, read.told.language);
  return newTrail(read.record, collectionOf(read, { actor: 'source', method: 'import' }, text?.sha256));
}

const recipient = facts.shape.recipient.omit({ id: true });
const recipientFields = Object.entries(recipient.shape);

/** A value outside its set is an unknown one; without a known kind of recipient nothing can be decided on. */
function readFacts(wire: WireFacts | null): RecipientFacts | undefined {
  const values = (wire ?? {}) as Record<string, unknown>;
  const known = recipientFields.filter(
    ([field, shape]) => values[field] !== '' && shape.safeParse(values[field]).success,
  );
  const parsed = recipient.safeParse(Object.fromEntries(known.map(([field]) => [field, values[field]])));
  return parsed.success ? withoutUndefined(parsed.data) : undefined;
}

function withoutUndefined(read: RecipientFacts): RecipientFacts {
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as RecipientFacts;
}
