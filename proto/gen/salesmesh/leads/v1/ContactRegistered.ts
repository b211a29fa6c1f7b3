// Original file: salesmesh/leads/v1/events.proto

import type { RecipientFactsInput as _salesmesh_leads_v1_RecipientFactsInput, RecipientFacts as _salesmesh_leads_v1_RecipientFacts } from '../../../salesmesh/leads/v1/RecipientFacts.ts';
import type { ConsentRecordInput as _salesmesh_leads_v1_ConsentRecordInput, ConsentRecord as _salesmesh_leads_v1_ConsentRecord } from '../../../salesmesh/leads/v1/ConsentRecord.ts';

export interface ContactRegisteredInput {
  contact_id?: (string) | undefined;
  version?: (number) | undefined;
  facts?: (_salesmesh_leads_v1_RecipientFactsInput | null) | undefined;
  consents?: (_salesmesh_leads_v1_ConsentRecordInput)[] | undefined;
  /**
   * Channels that the person refused at the source: email | call.
   */
  refused_channels?: (string)[] | undefined;
  notice_given?: (boolean) | undefined;
  source_disclosed?: (boolean) | undefined;
  registered_at?: (string) | undefined;
}

export interface ContactRegistered {
  contact_id: (string);
  version: (number);
  facts: (_salesmesh_leads_v1_RecipientFacts | null);
  consents: (_salesmesh_leads_v1_ConsentRecord)[];
  /**
   * Channels that the person refused at the source: email | call.
   */
  refused_channels: (string)[];
  notice_given?: (boolean) | undefined;
  source_disclosed?: (boolean) | undefined;
  registered_at: (string);
}
