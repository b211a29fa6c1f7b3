// Original file: salesmesh/leads/v1/events.proto

import type { FeatureChangeInput as _salesmesh_leads_v1_FeatureChangeInput, FeatureChange as _salesmesh_leads_v1_FeatureChange } from '../../../salesmesh/leads/v1/FeatureChange.ts';

/**
 * A happening of a known lead, as the log of signals keeps it: which lead, and what it does to the lead's features.
 */
export interface SignalReceivedInput {
  source?: (string) | undefined;
  signal_type?: (string) | undefined;
  /**
   * external_key | email | lead_id; of an e-mail address only its keyed hash is kept.
   */
  lead_key_kind?: (string) | undefined;
  lead_key?: (string) | undefined;
  changes?: (_salesmesh_leads_v1_FeatureChangeInput)[] | undefined;
  received_at?: (string) | undefined;
}

/**
 * A happening of a known lead, as the log of signals keeps it: which lead, and what it does to the lead's features.
 */
export interface SignalReceived {
  source: (string);
  signal_type: (string);
  /**
   * external_key | email | lead_id; of an e-mail address only its keyed hash is kept.
   */
  lead_key_kind: (string);
  lead_key: (string);
  changes: (_salesmesh_leads_v1_FeatureChange)[];
  received_at: (string);
}
