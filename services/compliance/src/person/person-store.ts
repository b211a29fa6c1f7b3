import type { OutboxEvent, Stored } from '@salesmesh/chassis/store';
import type { Person } from './person.ts';

export type StoredPerson = Stored<Person>;
export type PersonChange = { next: Person; events?: (version: number) => readonly OutboxEvent[] };

/** Dossiers of the caller's tenant. */
export type PersonStore = {
  load(recipientId: string): Promise<StoredPerson | undefined>;
  /** People with a consent to the purpose under another notice than this version, in the order of their ids. */
  withOtherNotice(asked: {
    purpose: string;
    version: string;
    pageSize: number;
    pageToken: string;
  }): Promise<{ people: StoredPerson[]; nextPageToken: string }>;
  /** Ids, in their order, of those after `afterId` whose refusal nobody was told of. */
  withUntoldRefusal(asked: { afterId: string; limit: number }): Promise<string[]>;
  /**
   * Changes one dossier, or starts it: what a person refuses may be told before leads has told of the person. A change
   * that lost a race is worked out again on what is there now. A repeated request changes nothing.
   */
  change(recipientId: string, requestId: string, work: (person: Person) => PersonChange): Promise<StoredPerson>;
  /** The same for many at once, without events; for what arrives over the bus. */
  changeMany(works: ReadonlyMap<string, (person: Person) => Person>): Promise<void>;
};
