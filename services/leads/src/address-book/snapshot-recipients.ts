import type { ServerStreamHandler } from '@salesmesh/chassis/rpc';
import type {
  SnapshotRecipientsRequest,
  SnapshotRecipientsResponseInput,
} from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { ContactStore } from '../contact/contact-store.ts';

/** The facts of all contacts as they stand. Later changes come as events with higher versions. */
export function snapshotRecipients(deps: {
  contacts: ContactStore;
}): ServerStreamHandler<SnapshotRecipientsRequest, SnapshotRecipientsResponseInput> {
  return async function* handle() {
    for await (const contacts of deps.contacts.all()) {
      yield { recipients: contacts.map(({ _id, version, facts }) => ({ contact_id: _id, version, facts })) };
    }
  };
}
