// Original file: salesmesh/compliance/v1/facts.proto


/**
 * An unset instant of a consent has not happened: it never expires, was not withdrawn.
 */
export interface ConsentFactsInput {
  purpose?: (string) | undefined;
  channel?: (string) | undefined;
  basis?: (string) | undefined;
  form?: (string) | undefined;
  by?: (string) | undefined;
  night?: (boolean) | undefined;
  given_at?: (string) | undefined;
  expires_at?: (string) | undefined;
  withdrawn_at?: (string) | undefined;
  confirmed_at?: (string) | undefined;
  notice_version?: (string) | undefined;
  current_notice_version?: (string) | undefined;
}

/**
 * An unset instant of a consent has not happened: it never expires, was not withdrawn.
 */
export interface ConsentFacts {
  purpose: (string);
  channel: (string);
  basis: (string);
  form?: (string) | undefined;
  by?: (string) | undefined;
  night?: (boolean) | undefined;
  given_at?: (string) | undefined;
  expires_at?: (string) | undefined;
  withdrawn_at?: (string) | undefined;
  confirmed_at?: (string) | undefined;
  notice_version?: (string) | undefined;
  current_notice_version?: (string) | undefined;
}
