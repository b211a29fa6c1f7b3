import { errors } from '../errors.ts';
import type { ContactChanged, StoredContact } from './contact.ts';
import type { ContactStore } from './contact-store.ts';

/** What to make of a contact; undefined when it is so already. */
export type ChangeContact = (contact: StoredContact) => ContactChanged | undefined;

const MOST_TRIES = 5;

/**
 * Changes contacts by their ids in one read and one bulk write, and once more those that somebody else changed meanwhile.
 * Of contacts that are gone there is nothing to change.
 */
export async function changeContacts(
  contacts: Pick<ContactStore, 'loadMany' | 'saveMany'>,
  changes: ReadonlyMap<string, ChangeContact>,
): Promise<void> {
  let due = [...changes.keys()];
  for (let tries = 0; due.length > 0; tries += 1) {
    if (tries === MOST_TRIES) throw errors.version_conflict();
    const made = (await contacts.loadMany(due)).flatMap((current) => {
      const changed = changes.get(current._id)?.(current);
      return changed === undefined ? [] : [{ current, changed }];
    });
    const outcomes = await contacts.saveMany(made);
    due = made.filter((_, at) => outcomes[at] === 'conflict').map(({ current }) => current._id);
  }
}
