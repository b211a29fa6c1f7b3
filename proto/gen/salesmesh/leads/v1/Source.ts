// Original file: salesmesh/leads/v1/intake_service.proto

import type { FeatureEffectInput as _salesmesh_leads_v1_FeatureEffectInput, FeatureEffect as _salesmesh_leads_v1_FeatureEffect } from '../../../salesmesh/leads/v1/FeatureEffect.ts';

/**
 * A source of forms or signals. A new source is this descriptor, not a change of the scorer.
 */
export interface SourceInput {
  name?: (string) | undefined;
  version?: (number) | undefined;
  /**
   * form | web_event | webhook | cloudevents
   */
  protocol?: (string) | undefined;
  /**
   * What a delivery is: lead (a record that becomes a lead) or signal (a happening of a known lead).
   */
  delivers?: (string) | undefined;
  /**
   * For lead sources: the mapping applied to the delivered object.
   */
  mapping?: (string) | undefined;
  /**
   * For signal sources: path of the key that names the lead, and which key it is (external_key | email | lead_id).
   */
  lead_key_path?: (string) | undefined;
  lead_key_kind?: (string) | undefined;
  /**
   * Path or fixed text of the signal's type, e.g. page_view.
   */
  signal_type?: (string) | undefined;
  /**
   * How each signal changes a feature of the lead.
   */
  effects?: (_salesmesh_leads_v1_FeatureEffectInput)[] | undefined;
  /**
   * Webhooks: the secret that signs them; never read back.
   */
  signing_secret?: (string) | undefined;
}

/**
 * A source of forms or signals. A new source is this descriptor, not a change of the scorer.
 */
export interface Source {
  name: (string);
  version: (number);
  /**
   * form | web_event | webhook | cloudevents
   */
  protocol: (string);
  /**
   * What a delivery is: lead (a record that becomes a lead) or signal (a happening of a known lead).
   */
  delivers: (string);
  /**
   * For lead sources: the mapping applied to the delivered object.
   */
  mapping?: (string) | undefined;
  /**
   * For signal sources: path of the key that names the lead, and which key it is (external_key | email | lead_id).
   */
  lead_key_path?: (string) | undefined;
  lead_key_kind?: (string) | undefined;
  /**
   * Path or fixed text of the signal's type, e.g. page_view.
   */
  signal_type?: (string) | undefined;
  /**
   * How each signal changes a feature of the lead.
   */
  effects: (_salesmesh_leads_v1_FeatureEffect)[];
  /**
   * Webhooks: the secret that signs them; never read back.
   */
  signing_secret?: (string) | undefined;
}
