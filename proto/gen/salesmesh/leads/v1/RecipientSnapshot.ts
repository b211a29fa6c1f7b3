// Original file: salesmesh/leads/v1/contact_service.proto

import type { RecipientFactsInput as _salesmesh_leads_v1_RecipientFactsInput, RecipientFacts as _salesmesh_leads_v1_RecipientFacts } from '../../../salesmesh/leads/v1/RecipientFacts.ts';

export interface RecipientSnapshotInput {
  contact_id?: (string) | undefined;
  version?: (number) | undefined;
  facts?: (_salesmesh_leads_v1_RecipientFactsInput | null) | undefined;
}

export interface RecipientSnapshot {
  contact_id: (string);
  version: (number);
  facts: (_salesmesh_leads_v1_RecipientFacts | null);
}
