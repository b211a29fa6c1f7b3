import type { Facts } from '../decisions/facts.ts';
import type { TransferMark } from '../transfers/transfer.ts';
import type { ConsentTrail } from './consent-trail.ts';

/** What the law looks at, as leads told it last; `recipient` of the decision object without the id. */
export type RecipientFacts = Omit<Facts['recipient'], 'id'>;
/** One consent as recorded; `consents[]` of the decision object without the activity's notice version. */
export type ConsentRecord = Omit<NonNullable<Facts['consents']>[number], 'current_notice_version'> & { id: string };
export type RequestKind = NonNullable<NonNullable<Facts['requests']>['open']>[number];
type NoticeState = { given?: boolean; source_disclosed?: boolean; call_analysis_disclosed?: boolean };
type RegistryCheck = { listed: boolean; checked_at: string };

/** `by`: id of the request that binds, or of no request when the kind was taken down in the dossier itself. */
type Binding = { kind: RequestKind; by: string };

/**
 * The dossier: all that compliance knows of one person, in one document, so that one read gathers the facts.
 * `facts` and `recipientVersion` come from leads, the rest is owned here. Absent means unknown.
 */
export type Person = {
  recipientId: string;
  /** Version of the contact in leads that `facts` stands for; 0 before it arrived. */
  recipientVersion: number;
  facts?: RecipientFacts;
  registeredAt?: Date;
  consents: readonly ConsentRecord[];
  /** How the consents came about; of some, from before this was asked, nothing is known. */
  trails?: readonly ConsentTrail[];
  suppressedChannels: readonly string[];
  registry?: RegistryCheck;
  notice: NoticeState;
  openRequests: readonly RequestKind[];
  /** Which requests of persons hold a kind open: it is free only when none of them does any more. */
  bindings?: readonly Binding[];
  /** Versions of the contact at which leads told a refusal that was heard: told again it is nothing new. */
  refusalVersions?: readonly number[];
  /** Whoever keeps addresses of the person knows what is refused here; absent in dossiers from before that was told. */
  isRefusalTold?: boolean;
  /** For which transfers abroad the person is counted. */
  transfers?: readonly TransferMark[];
};

export const ANY_CHANNEL = '*';

export function newPerson(recipientId: string): Person {
  return {
    recipientId,
    recipientVersion: 0,
    consents: [],
    suppressedChannels: [],
    notice: {},
    openRequests: [],
  };
}

/** Records are told apart by id: one that is there already stays as it is, with a withdrawal it may have got since. */
export function recordConsents(
  person: Person,
  records: readonly ConsentRecord[],
  trails: readonly ConsentTrail[] = [],
): Person {
  const known = new Set(person.consents.map(({ id }) => id));
  const consents = [...person.consents, ...records.filter(({ id }) => !known.has(id))];
  const added = trails.filter(({ consentId }) => !known.has(consentId));
  return { ...person, consents, ...(added.length === 0 ? {} : { trails: [...(person.trails ?? []), ...added] }) };
}

/**
 * Ends what stands for the purpose and channel ("*" all). A record of its own is added as well: a withdrawal for one
 * channel must beat a consent that was given for all of them, and one for all must be the latest event of its purpose.
 */
export function withdrawConsent(
  person: Person,
  withdrawal: { id: string; purpose: NonNullable<ConsentRecord['purpose']>; channel: string; at: Date },
): Person {
  if (person.consents.some(({ id }) => id === withdrawal.id)) return person;
  const withdrawnAt = withdrawal.at.toISOString();
  const isMeant = (record: ConsentRecord) =>
    record.purpose === withdrawal.purpose &&
    (withdrawal.channel === ANY_CHANNEL || record.channel === withdrawal.channel) &&
    !record.withdrawn_at;
  const consents = person.consents.map((record) =>
    isMeant(record) ? { ...record, withdrawn_at: withdrawnAt } : record,
  );
  const entry: ConsentRecord = {
    id: withdrawal.id,
    purpose: withdrawal.purpose,
    channel: withdrawal.channel as ConsentRecord['channel'],
    basis: 'consent',
    withdrawn_at: withdrawnAt,
  };
  return { ...person, consents: [...consents, entry] };
}

/** Lifting "*" lifts every channel; lifting one channel while "*" stands leaves the others suppressed one by one. */
export function setSuppression(
  person: Person,
  channels: readonly string[],
  isSuppressed: boolean,
  allChannels: readonly string[],
): Person {
  if (isSuppressed) {
    return { ...person, suppressedChannels: [...new Set([...person.suppressedChannels, ...channels])].toSorted() };
  }
  if (channels.includes(ANY_CHANNEL)) return { ...person, suppressedChannels: [] };
  const standing = person.suppressedChannels.includes(ANY_CHANNEL) ? allChannels : person.suppressedChannels;
  return { ...person, suppressedChannels: standing.filter((channel) => !channels.includes(channel)) };
}

/** Whether an objection or a suppression stands, other than by a consent that was ended. */
export function refusesOfItself({ suppressedChannels, openRequests }: Person): boolean {
  return suppressedChannels.length > 0 || openRequests.includes('objection_marketing');
}

const THE_DOSSIER = '';

export function openRequest(person: Person, kind: RequestKind, by = THE_DOSSIER): Person {
  const bindings = person.bindings ?? [];
  const isUnnamed = person.openRequests.includes(kind) && !bindings.some((bound) => bound.kind === kind);
  const others = bindings.filter((bound) => bound.kind !== kind || bound.by !== by);
  const unnamed = isUnnamed && by !== THE_DOSSIER ? [{ kind, by: THE_DOSSIER }] : [];
  const openRequests = [...new Set([...person.openRequests, kind])];
  return { ...person, openRequests, bindings: [...others, ...unnamed, { kind, by }] };
}

/** Whatever holds it open: for an officer who says that the kind is settled. */
export function closeRequest(person: Person, kind: RequestKind): Person {
  const bindings = (person.bindings ?? []).filter((bound) => bound.kind !== kind);
  return { ...person, openRequests: person.openRequests.filter((open) => open !== kind), bindings };
}

/** Takes back what one request bound. What another one holds open, stands; so does what nobody knows the holder of. */
export function releaseRequest(person: Person, by: string): Person {
  const released = person.bindings?.find((bound) => bound.by === by);
  if (released === undefined) return person;
  const bindings = (person.bindings ?? []).filter((bound) => bound !== released);
  if (bindings.some(({ kind }) => kind === released.kind)) return { ...person, bindings };
  return closeRequest(person, released.kind);
}

export type Contact = {
  version: number;
  facts: RecipientFacts;
  /** Refusals told with it; they are taken over whatever the version, for none may get lost. */
  refusedChannels: readonly string[];
  registration?: {
    at: Date;
    consents: readonly ConsentRecord[];
    trails?: readonly ConsentTrail[];
    notice: NoticeState;
  };
};

/** Of a version that is older than so many others, which comes again, nobody knows any more: it suppresses anew. */
const MOST_REFUSAL_VERSIONS = 64;

/**
 * Takes over what leads tells. An older version changes no fact; a registration is taken over whatever its version,
 * because a change may arrive before it. A refusal counts once for each version, whatever came since: one that is heard
 * late suppresses, for whoever lifted the others cannot have meant it, and one that comes again does not.
 */
export function applyContact(person: Person, contact: Contact): Person {
  const isNewer = contact.version > person.recipientVersion;
  const newest = isNewer ? { ...person, facts: contact.facts, recipientVersion: contact.version } : person;
  const { registration } = contact;
  // A registration that comes again must not bring back what was lifted since.
  if (registration !== undefined && person.registeredAt !== undefined) return newest;
  const current = hearRefusals(newest, contact);
  if (registration === undefined) return current;
  const withConsents = recordConsents(current, registration.consents, registration.trails);
  return {
    ...withConsents,
    registeredAt: registration.at,
    notice: { ...registration.notice, ...current.notice },
  };
}

function hearRefusals(person: Person, { version, refusedChannels }: Contact): Person {
  const heard = person.refusalVersions ?? [];
  if (refusedChannels.length === 0 || heard.includes(version)) return person;
  // Leads need not be told what it told itself.
  const told = refusesOfItself(person) ? {} : { isRefusalTold: true };
  const refusalVersions = [...heard, version].toSorted((a, b) => a - b).slice(-MOST_REFUSAL_VERSIONS);
  return setSuppression({ ...person, ...told, refusalVersions }, refusedChannels, true, []);
}
