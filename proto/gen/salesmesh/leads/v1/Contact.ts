// Original file: salesmesh/leads/v1/lead.proto

import type { RecipientFactsInput as _salesmesh_leads_v1_RecipientFactsInput, RecipientFacts as _salesmesh_leads_v1_RecipientFacts } from '../../../salesmesh/leads/v1/RecipientFacts.ts';

/**
 * The person behind a lead. Everything here is personal data.
 */
export interface ContactInput {
  id?: (string) | undefined;
  name?: (string) | undefined;
  email?: (string) | undefined;
  /**
   * E.164.
   */
  phone?: (string) | undefined;
  facts?: (_salesmesh_leads_v1_RecipientFactsInput | null) | undefined;
  version?: (number) | undefined;
}

/**
 * The person behind a lead. Everything here is personal data.
 */
export interface Contact {
  id: (string);
  name?: (string) | undefined;
  email?: (string) | undefined;
  /**
   * E.164.
   */
  phone?: (string) | undefined;
  facts: (_salesmesh_leads_v1_RecipientFacts | null);
  version: (number);
}
