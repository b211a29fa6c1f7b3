// Original file: salesmesh/leads/v1/contact_service.proto

import type { RecipientSnapshotInput as _salesmesh_leads_v1_RecipientSnapshotInput, RecipientSnapshot as _salesmesh_leads_v1_RecipientSnapshot } from '../../../salesmesh/leads/v1/RecipientSnapshot.ts';

export interface SnapshotRecipientsResponseInput {
  recipients?: (_salesmesh_leads_v1_RecipientSnapshotInput)[] | undefined;
}

export interface SnapshotRecipientsResponse {
  recipients: (_salesmesh_leads_v1_RecipientSnapshot)[];
}
