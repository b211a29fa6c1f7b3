// Original file: salesmesh/leads/v1/lead.proto


/**
 * What the law looks at; names and sets as in the decision object.
 */
export interface RecipientFactsInput {
  /**
   * individual | business_contact | role_address
   */
  kind?: (string) | undefined;
  /**
   * ISO 3166-1 alpha-2.
   */
  residence?: (string) | undefined;
  /**
   * ISO 3166-2 part.
   */
  region?: (string) | undefined;
  city?: (string) | undefined;
  age?: (number) | undefined;
  /**
   * IANA zone.
   */
  timezone?: (string) | undefined;
  /**
   * none | prospect | customer | former_customer
   */
  relationship?: (string) | undefined;
  last_purchase_at?: (string) | undefined;
  last_inquiry_at?: (string) | undefined;
  similar_product?: (boolean) | undefined;
  /**
   * given_by_person | collected_in_sale | business_card | published_by_owner | public | third_party | purchased
   */
  address_source?: (string) | undefined;
}

/**
 * What the law looks at; names and sets as in the decision object.
 */
export interface RecipientFacts {
  /**
   * individual | business_contact | role_address
   */
  kind: (string);
  /**
   * ISO 3166-1 alpha-2.
   */
  residence?: (string) | undefined;
  /**
   * ISO 3166-2 part.
   */
  region?: (string) | undefined;
  city?: (string) | undefined;
  age?: (number) | undefined;
  /**
   * IANA zone.
   */
  timezone?: (string) | undefined;
  /**
   * none | prospect | customer | former_customer
   */
  relationship?: (string) | undefined;
  last_purchase_at?: (string) | undefined;
  last_inquiry_at?: (string) | undefined;
  similar_product?: (boolean) | undefined;
  /**
   * given_by_person | collected_in_sale | business_card | published_by_owner | public | third_party | purchased
   */
  address_source?: (string) | undefined;
}
