// Original file: salesmesh/forecasting/v1/opportunity.proto

import type { MoneyInput as _salesmesh_forecasting_v1_MoneyInput, Money as _salesmesh_forecasting_v1_Money } from '../../../salesmesh/forecasting/v1/Money.ts';

/**
 * One deal of the CRM, which stays its master: it changes by import only.
 */
export interface OpportunityInput {
  id?: (string) | undefined;
  version?: (number) | undefined;
  source?: (string) | undefined;
  /**
   * Its id in the CRM.
   */
  external_key?: (string) | undefined;
  product?: (string) | undefined;
  /**
   * Office of its seller; empty when the seller is not known.
   */
  region?: (string) | undefined;
  /**
   * The seller's id, made from the name in the CRM.
   */
  seller_id?: (string) | undefined;
  account?: (string) | undefined;
  /**
   * prospecting | engaging | won | lost
   */
  stage?: (string) | undefined;
  /**
   * YYYY-MM-DD. Absent while nobody has engaged.
   */
  engaged_on?: (string) | undefined;
  /**
   * Export day on which it was first there; its age counts from here while it has no engaged_on.
   */
  first_seen_on?: (string) | undefined;
  closed_on?: (string) | undefined;
  /**
   * Of a won one.
   */
  value?: (_salesmesh_forecasting_v1_MoneyInput | null) | undefined;
  /**
   * Export day of the newest file that showed it.
   */
  as_of?: (string) | undefined;
  updated_at?: (string) | undefined;
}

/**
 * One deal of the CRM, which stays its master: it changes by import only.
 */
export interface Opportunity {
  id: (string);
  version: (number);
  source: (string);
  /**
   * Its id in the CRM.
   */
  external_key: (string);
  product: (string);
  /**
   * Office of its seller; empty when the seller is not known.
   */
  region: (string);
  /**
   * The seller's id, made from the name in the CRM.
   */
  seller_id: (string);
  account?: (string) | undefined;
  /**
   * prospecting | engaging | won | lost
   */
  stage: (string);
  /**
   * YYYY-MM-DD. Absent while nobody has engaged.
   */
  engaged_on?: (string) | undefined;
  /**
   * Export day on which it was first there; its age counts from here while it has no engaged_on.
   */
  first_seen_on: (string);
  closed_on?: (string) | undefined;
  /**
   * Of a won one.
   */
  value?: (_salesmesh_forecasting_v1_Money | null) | undefined;
  /**
   * Export day of the newest file that showed it.
   */
  as_of: (string);
  updated_at: (string);
}
