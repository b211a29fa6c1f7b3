// Original file: salesmesh/leads/v1/lead_service.proto

import type { RecipientFactsInput as _salesmesh_leads_v1_RecipientFactsInput, RecipientFacts as _salesmesh_leads_v1_RecipientFacts } from '../../../salesmesh/leads/v1/RecipientFacts.ts';
import type { ConsentRecordInput as _salesmesh_leads_v1_ConsentRecordInput, ConsentRecord as _salesmesh_leads_v1_ConsentRecord } from '../../../salesmesh/leads/v1/ConsentRecord.ts';

export interface CreateLeadRequestInput {
  request_id?: (string) | undefined;
  source?: (string) | undefined;
  /**
   * The source's own key of the record; the same key and source twice is one lead.
   */
  external_key?: (string) | undefined;
  attributes?: ({[key: string]: string}) | undefined;
  name?: (string) | undefined;
  email?: (string) | undefined;
  phone?: (string) | undefined;
  facts?: (_salesmesh_leads_v1_RecipientFactsInput | null) | undefined;
  consents?: (_salesmesh_leads_v1_ConsentRecordInput)[] | undefined;
  do_not_email?: (boolean) | undefined;
  do_not_call?: (boolean) | undefined;
  /**
   * Whether the person was told of the processing when the data was taken, and of its source.
   */
  notice_given?: (boolean) | undefined;
  source_disclosed?: (boolean) | undefined;
}

export interface CreateLeadRequest {
  request_id: (string);
  source: (string);
  /**
   * The source's own key of the record; the same key and source twice is one lead.
   */
  external_key: (string);
  attributes: ({[key: string]: string});
  name?: (string) | undefined;
  email?: (string) | undefined;
  phone?: (string) | undefined;
  facts: (_salesmesh_leads_v1_RecipientFacts | null);
  consents: (_salesmesh_leads_v1_ConsentRecord)[];
  do_not_email: (boolean);
  do_not_call: (boolean);
  /**
   * Whether the person was told of the processing when the data was taken, and of its source.
   */
  notice_given?: (boolean) | undefined;
  source_disclosed?: (boolean) | undefined;
}
