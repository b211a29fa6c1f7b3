// Original file: salesmesh/compliance/v1/facts.proto


export interface RecipientFactsInput {
  id?: (string) | undefined;
  kind?: (string) | undefined;
  residence?: (string) | undefined;
  region?: (string) | undefined;
  city?: (string) | undefined;
  age?: (number) | undefined;
  timezone?: (string) | undefined;
  relationship?: (string) | undefined;
  last_purchase_at?: (string) | undefined;
  last_inquiry_at?: (string) | undefined;
  similar_product?: (boolean) | undefined;
  address_source?: (string) | undefined;
}

export interface RecipientFacts {
  id: (string);
  kind: (string);
  residence?: (string) | undefined;
  region?: (string) | undefined;
  city?: (string) | undefined;
  age?: (number) | undefined;
  timezone?: (string) | undefined;
  relationship?: (string) | undefined;
  last_purchase_at?: (string) | undefined;
  last_inquiry_at?: (string) | undefined;
  similar_product?: (boolean) | undefined;
  address_source?: (string) | undefined;
}
