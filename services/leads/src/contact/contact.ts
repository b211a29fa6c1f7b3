import type { Stored } from '@salesmesh/chassis/store';
import type { ConsentRecord, RecipientFacts } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { ContactEvent } from './contact-events.ts';
import { type RecordSaid, unheard, type Word, withHeard, withInherited } from './word.ts';

/** Channels that a person refused where the record was made. `call` covers text messages too: in the US a text is a call. */
export const Refusal = {
  email: 'email',
  call: 'call',
  /** Of an address whose owner was erased: nothing is sent there, on whatever channel. */
  all: '*',
} as const;
export type Refusal = (typeof Refusal)[keyof typeof Refusal];

/**
 * What is refused at an address whose owner asked never to be written to again. A mailbox is one person's; a telephone may be
 * a whole office's, so only calls and text messages stop.
 */
export function refusalsOf(field: 'email' | 'phone'): Refusal[] {
  return field === 'email' ? Object.values(Refusal) : [Refusal.call];
}

/** Channels of compliance, as they are refused here; of others nothing is known. */
const refusedBy: Readonly<Record<string, Refusal>> = {
  '*': Refusal.all,
  email: Refusal.email,
  call: Refusal.call,
  ai_call: Refusal.call,
  sms: Refusal.call,
};

export function refusalsOver(channels: readonly string[]): Refusal[] {
  return [...new Set(channels.flatMap((channel) => refusedBy[channel] ?? []))];
}

/** What one who holds an address refused, as it binds for others who have the same one; for the reason above. */
export function refusalsShared(field: 'email' | 'phone', held: readonly Refusal[]): readonly Refusal[] {
  if (field === 'email') return held;
  return held.includes(Refusal.call) || held.includes(Refusal.all) ? [Refusal.call] : [];
}

/** The person behind a lead. Everything here is personal data, and none of it goes into an event but the facts. */
export type ContactState = {
  readonly lead_id: string;
  readonly name?: string | undefined;
  /** Normalised as in `normaliseEmail`. */
  readonly email?: string | undefined;
  /** E.164. */
  readonly phone?: string | undefined;
  readonly facts: RecipientFacts;
  readonly refused_channels: readonly Refusal[];
  /** Something was refused otherwise than by the record. Compliance knows what; it decides. */
  readonly has_opted_out?: boolean | undefined;
  /** As far as it was advertising that was refused, over which channels. */
  readonly refused_later?: readonly Refusal[] | undefined;
  /** Of the dossier in compliance: the latest that was heard of. */
  readonly refusal_version?: number | undefined;
  /** Likewise, the latest at which nothing was refused; before it was told apart, the latest heard of was that. */
  readonly lifted_version?: number | undefined;
  /** Ids of the words by which something was refused for the person, those of others with the same address among them. */
  readonly heard_words?: readonly string[] | undefined;
  readonly record_said?: RecordSaid | undefined;
  /** Keyed hashes by which equal people are found without an index over their addresses. */
  readonly email_hash?: string | undefined;
  readonly phone_hash?: string | undefined;
  readonly name_hash?: string | undefined;
  readonly created_at: string;
  readonly updated_at: string;
};

export type StoredContact = Stored<ContactState>;
/** Facts to set; absent ones stay as they are. */
export type RecipientFactsChange = Partial<RecipientFacts>;
export type NewContact = Omit<ContactState, 'created_at' | 'updated_at'> & {
  readonly consents: readonly ConsentRecord[];
  readonly notice_given?: boolean | undefined;
  readonly source_disclosed?: boolean | undefined;
};

export type ContactChanged = { readonly next: ContactState; readonly events: readonly ContactEvent[] };

export function registerContact(id: string, command: NewContact, now: Date): ContactChanged {
  const { consents, notice_given, source_disclosed, ...state } = command;
  const at = now.toISOString();
  const message = {
    contact_id: id,
    version: 1,
    facts: state.facts,
    consents,
    refused_channels: refusalsHeld(state),
    notice_given,
    source_disclosed,
    registered_at: at,
  };
  return {
    next: { ...state, created_at: at, updated_at: at },
    events: [{ type: 'ContactRegistered', message }],
  };
}

/** Facts set in `facts` replace those of the contact; without a difference nothing happens. */
export function changeFacts(contact: StoredContact, facts: RecipientFactsChange, now: Date): ContactChanged {
  const given = Object.entries(facts).filter(([, value]) => value !== undefined && value !== '');
  const merged: RecipientFacts = { ...contact.facts, ...Object.fromEntries(given) };
  const isSame = given.every(([name, value]) => contact.facts[name as keyof RecipientFacts] === value);
  if (isSame) return { next: contact, events: [] };
  const at = now.toISOString();
  return changed(contact, { ...contact, facts: merged, updated_at: at });
}

/** What compliance says of a dossier at a version of its own. */
export type RefusalTold = {
  readonly version: number;
  readonly hasRefused: boolean;
  readonly refused: readonly Refusal[];
  /** Id of the word that it is to those who have the same address. */
  readonly wordId: string;
};

/**
 * Whether later news has made this meaningless. Refusals add up in whatever order they are heard: only that nothing is
 * refused any more takes those before it away, and itself says nothing of those after it.
 */
export function isOutdated(
  contact: StoredContact,
  { version, hasRefused }: Pick<RefusalTold, 'version' | 'hasRefused'>,
): boolean {
  return version < (hasRefused ? liftedVersion(contact) : (contact.refusal_version ?? 0));
}

function liftedVersion({ lifted_version, has_opted_out, refusal_version = 0 }: ContactState): number {
  return lifted_version ?? (has_opted_out === false ? refusal_version : 0);
}

type Refusing = Pick<ContactState, 'refused_channels' | 'refused_later' | 'has_opted_out'>;

/** All that the person refused, where the record was made or later. */
export function refusalsHeld(contact: Refusing): Refusal[] {
  return [...new Set([...contact.refused_channels, ...refusedLater(contact)])];
}

/** Former releases did not keep what was refused: as far as anybody knows it was everything. */
function refusedLater({ refused_later, has_opted_out }: Omit<Refusing, 'refused_channels'>): readonly Refusal[] {
  return refused_later ?? (has_opted_out === true ? [Refusal.all] : []);
}

/**
 * Takes over whether the person refuses anything; what is older than what was heard before changes nothing. It is no change of
 * the record, whose retention runs on. Compliance hears of the version alone: whoever asks it for a decision names that one.
 */
export function hearRefusal(contact: StoredContact, told: RefusalTold): ContactChanged | undefined {
  const { version, hasRefused, refused, wordId } = told;
  if (isOutdated(contact, told)) return undefined;
  const refused_later = hasRefused ? [...new Set([...refusedLater(contact), ...refused])] : [];
  const refusal_version = Math.max(version, contact.refusal_version ?? 0);
  const lifted_version = hasRefused ? liftedVersion(contact) : version;
  // One change of a dossier may be told by several events.
  const isNoLaterVersion = version <= (contact.refusal_version ?? 0);
  const isNothingAdded = !hasRefused || refused_later.length === refusedLater(contact).length;
  if (isNoLaterVersion && isNothingAdded) return undefined;
  const heard_words = refused.length === 0 ? contact.heard_words : withHeard(contact, [wordId]);
  const heard = { has_opted_out: hasRefused, refused_later, refusal_version, lifted_version, heard_words };
  return changed(contact, { ...contact, ...heard });
}

/**
 * Takes over words of others at an address that the person has, too. They are lifted like what the person refused, and are
 * no change of the record either. Of a word that is new compliance is told whatever is held here.
 */
export function shareRefusals(contact: StoredContact, words: readonly Word[]): ContactChanged | undefined {
  const news = unheard(contact, words);
  if (news.length === 0) return undefined;
  const refused = refusedByWords(news);
  const heard_words = withHeard(contact, idsOf(news));
  const shared = withShared(contact, newlyShared(contact, refused));
  return changed(contact, { ...contact, ...shared, heard_words }, refused);
}

/** What others refuse who had the address before the contact did, as far as it does not hold that. */
export function inheritRefusals(contact: StoredContact, { refused, words }: Inheritance): ContactChanged | undefined {
  const added = newlyShared(contact, refused);
  if (added.length === 0) return undefined;
  return changed(
    contact,
    { ...contact, ...withShared(contact, added), heard_words: withInherited(contact, words) },
    added,
  );
}

/** Refusals, and the ids of the words by which they were heard: told once more they are nothing new to the heir either. */
export type Inheritance = { readonly refused: readonly Refusal[]; readonly words: readonly string[] };

const refusedByWords = (words: readonly Word[]): Refusal[] => [...new Set(words.flatMap(({ refused }) => refused))];
const idsOf = (words: readonly Word[]): string[] => words.map(({ id }) => id);

function newlyShared(contact: StoredContact, refused: readonly Refusal[]): Refusal[] {
  // Once that is lifted what the record said counts no more, and a new word does.
  const held = contact.has_opted_out === false ? refusedLater(contact) : refusalsHeld(contact);
  return refused.filter((channel) => !held.includes(channel));
}

function withShared(contact: StoredContact, added: readonly Refusal[]): Partial<ContactState> {
  if (added.length === 0) return {};
  return { has_opted_out: true, refused_later: [...refusedLater(contact), ...added] };
}

/** How the person is called and reached, as it should be; absent ones stay. Hashes go with their values. */
export type Reach = Partial<
  Pick<ContactState, 'name' | 'email' | 'phone' | 'name_hash' | 'email_hash' | 'phone_hash'>
> & {
  /** Where the new address is one whose owner asked never to be written to again. */
  readonly forGood: readonly Refusal[];
  /** What others refuse who have it, too; that may be lifted. */
  readonly shared: readonly Refusal[];
  /** Ids of the words by which they do. */
  readonly words: readonly string[];
};

/** What of it the contact does not hold yet. */
export function refusalsAdded(contact: StoredContact, { forGood, shared }: Pick<Reach, 'forGood' | 'shared'>) {
  const kept = forGood.filter((channel) => !contact.refused_channels.includes(channel));
  return { forGood: kept, shared: newlyShared(contact, shared) };
}

/** Whoever keeps facts or refusals of the person is told, in one event, also where only the name was wrong. */
export function correctContact(
  contact: StoredContact,
  { forGood, shared, words, ...reach }: Reach,
  facts: RecipientFactsChange,
  now: Date,
): ContactChanged {
  const added = refusalsAdded(contact, { forGood, shared });
  const refused_channels = [...contact.refused_channels, ...added.forGood];
  const heard = words.length === 0 ? {} : { heard_words: withInherited(contact, words) };
  const corrected = { ...reach, ...heard, facts: { ...contact.facts, ...facts }, refused_channels };
  const next = { ...contact, ...corrected, ...withShared(contact, added.shared), updated_at: now.toISOString() };
  // What is held here compliance may have lifted: of words not heard before, or not known, it is told all.
  const isNews = words.length === 0 || words.some((id) => contact.heard_words?.includes(id) !== true);
  return changed(contact, next, [...new Set([...added.forGood, ...(isNews ? shared : added.shared)])]);
}

/**
 * Takes over what the same person refused in this record or in one that is merged into it. Never the other way round: a
 * refusal outlives the undoing of the merge that brought it. Compliance is told of a word that is new, for it suppresses by
 * its own record. By `inherited` words the other record came to refuse: they are no news any more.
 */
export function addRefusals(
  contact: StoredContact,
  words: readonly Word[],
  now: Date,
  inherited: readonly string[] = [],
): ContactChanged | undefined {
  const news = unheard(contact, words);
  const refused = refusedByWords(news);
  if (refused.length === 0) return undefined;
  const refused_channels = [...new Set([...contact.refused_channels, ...refused])];
  // Of a person about whom nothing was refused any more, something is.
  const again = contact.has_opted_out === false ? withShared(contact, newlyShared(contact, refused)) : {};
  const heard_words = withHeard({ heard_words: withInherited(contact, inherited) }, idsOf(news));
  return changed(
    contact,
    { ...contact, ...again, refused_channels, heard_words, updated_at: now.toISOString() },
    refused,
  );
}

/** Keeps what the record said last; of the version that comes of it everybody is told, of a refusal nobody. */
export function keepSaid(contact: StoredContact, said: RecordSaid): ContactChanged | undefined {
  const { turn, refused } = contact.record_said ?? { turn: 0, refused: [] };
  const isSame = turn === said.turn && refused.length === said.refused.length;
  return isSame ? undefined : changed(contact, { ...contact, record_said: said });
}

/** The event tells what the contact has come to be, and what was refused by this change alone. */
function changed(contact: StoredContact, next: ContactState, refused?: readonly Refusal[]): ContactChanged {
  const { facts, updated_at: changed_at } = next;
  const told = refused === undefined ? {} : { refused_channels: refused };
  const message = { contact_id: contact._id, version: contact.version + 1, facts, ...told, changed_at };
  return { next, events: [{ type: 'ContactChanged', message }] };
}
