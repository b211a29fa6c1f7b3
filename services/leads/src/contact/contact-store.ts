import type { InsertOutcome, SaveOutcome } from '@salesmesh/chassis/store';
import type { ContactChanged, Refusal, StoredContact } from './contact.ts';

export type ContactChange = { readonly current: StoredContact; readonly changed: ContactChanged };
export type ContactInsertion = { readonly id: string; readonly registered: ContactChanged };
/** Contacts that share a keyed hash. */
export type LookAlikes = {
  readonly token: string;
  readonly field: 'email' | 'phone' | 'name';
  readonly contacts: readonly { readonly contactId: string; readonly leadId: string }[];
};

/** Of an address its keyed hash. */
type Address = { readonly field: 'email' | 'phone'; readonly hash: string };
type Refusing = Address & {
  readonly contactId: string;
  readonly held: readonly Refusal[];
  readonly words: readonly string[];
};

/** What may be asked of the storage of contacts. All of it is the caller's tenant's. */
export type ContactStore = {
  load(id: string): Promise<StoredContact | undefined>;
  loadMany(ids: readonly string[]): Promise<StoredContact[]>;
  insert(contacts: readonly ContactInsertion[]): Promise<InsertOutcome[]>;
  save(current: StoredContact, changed: ContactChanged, requestId?: string): Promise<StoredContact>;
  /** At most one change per contact; a lost race concerns that contact alone. */
  saveMany(changes: readonly ContactChange[]): Promise<SaveOutcome[]>;
  /** All of the tenant's contacts, some hundred at a time, in the order of their ids. */
  all(): AsyncIterable<StoredContact[]>;
  /** By the hashes of e-mail addresses; several contacts may share one. */
  findByEmailHashes(hashes: readonly string[]): Promise<StoredContact[]>;
  /** By the hash of a phone number or an e-mail address; several contacts may share one. */
  findByHash(field: 'email' | 'phone', hash: string): Promise<StoredContact[]>;
  /** Ids of the contacts by the hash of their address; an address that more than `most` have is left out. */
  havingAddresses(addresses: readonly Address[], most: number): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Which of the addresses are held by contacts that refuse something, and what. */
  refusing(addresses: readonly Address[]): Promise<Refusing[]>;
  /** Groups of two and more with equal hashes of one field, after `token`. */
  lookAlikes(field: LookAlikes['field'], afterToken: string, limit: number): Promise<LookAlikes[]>;
};
