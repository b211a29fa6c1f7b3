import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import type { ConsentWithdrawn, RefusalRecorded } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import {
  hearRefusal,
  isOutdated,
  type Refusal,
  refusalsOver,
  refusalsShared,
  type StoredContact,
  shareRefusals,
} from '../contact/contact.ts';
import type { ContactStore } from '../contact/contact-store.ts';

const LIFTED = 'salesmesh.compliance.v1.RefusalLifted';

/** Events that tell of one, or that none is left. */
export const refusals = [
  'salesmesh.compliance.v1.ConsentWithdrawn',
  'salesmesh.compliance.v1.RefusalRecorded',
  LIFTED,
] as const;

type Deps = { readonly contacts: Pick<ContactStore, 'load' | 'save' | 'findByHash'> };

/**
 * Keeps with the contact whether its person refused, by link, reply or call, or by what an officer took down: when the
 * contact's time is over, the hashes of its addresses outlive it. Events may come twice and in any order. What the person
 * refused where the record was made is not touched, and of a contact that is gone there is nothing to keep.
 */
export function onRefusalTold(deps: Deps) {
  return async ({ type, message }: ReceivedEvent): Promise<void> => {
    const { recipient_id, ...said } = message as unknown as Said;
    const contact = await deps.contacts.load(recipient_id);
    const told = { version: said.version, hasRefused: type !== LIFTED, refused: advertisingRefused(said) };
    if (contact === undefined || isOutdated(contact, told)) return;
    // First: of what is told once more nothing is new, and the others would be left out.
    await tellOthers(deps, contact, told.refused);
    const changed = hearRefusal(contact, told);
    if (changed !== undefined) await deps.contacts.save(contact, changed);
  };
}

type Said = Pick<RefusalRecorded, 'recipient_id' | 'version'> & Partial<ConsentWithdrawn & RefusalRecorded>;

/** Who no longer wants to be asked for an opinion has not refused offers. */
function advertisingRefused({ purpose, channel, channels }: Omit<Said, 'recipient_id'>): Refusal[] {
  if (channels !== undefined) return refusalsOver(channels);
  return purpose === 'marketing' && channel !== undefined ? refusalsOver([channel]) : [];
}

/** An address that more records have is that of a switchboard, or was made up by who filled in a form. */
const MOST_OF_ONE_PERSON = 50;

/**
 * Other records with the same address are of the same person as far as anybody can tell. Compliance hears of each; when the
 * refusal is lifted an officer lifts theirs, too.
 */
async function tellOthers({ contacts }: Deps, contact: StoredContact, refused: readonly Refusal[]): Promise<void> {
  for (const field of ['email', 'phone'] as const) {
    const hash = contact[`${field}_hash`];
    const shared = refusalsShared(field, refused);
    if (hash === undefined || shared.length === 0) continue;
    const alike = await contacts.findByHash(field, hash, MOST_OF_ONE_PERSON + 1);
    if (alike.length > MOST_OF_ONE_PERSON) continue;
    for (const other of alike) {
      const changed = other._id === contact._id ? undefined : shareRefusals(other, shared);
      if (changed !== undefined) await contacts.save(other, changed);
    }
  }
}
