// Original file: salesmesh/leads/v1/events.proto

import type { RecipientFactsInput as _salesmesh_leads_v1_RecipientFactsInput, RecipientFacts as _salesmesh_leads_v1_RecipientFacts } from '../../../salesmesh/leads/v1/RecipientFacts.ts';

export interface ContactChangedInput {
  contact_id?: (string) | undefined;
  version?: (number) | undefined;
  facts?: (_salesmesh_leads_v1_RecipientFactsInput | null) | undefined;
  changed_at?: (string) | undefined;
  /**
   * Channels that turned out to be refused, such as by a merge; those told before stay refused.
   */
  refused_channels?: (string)[] | undefined;
}

export interface ContactChanged {
  contact_id: (string);
  version: (number);
  facts: (_salesmesh_leads_v1_RecipientFacts | null);
  changed_at: (string);
  /**
   * Channels that turned out to be refused, such as by a merge; those told before stay refused.
   */
  refused_channels: (string)[];
}
