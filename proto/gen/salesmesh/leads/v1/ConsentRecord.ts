// Original file: salesmesh/leads/v1/lead.proto


/**
 * A consent as recorded at the source of the record; compliance owns it from then on. Sets as in the decision object.
 */
export interface ConsentRecordInput {
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
}

/**
 * A consent as recorded at the source of the record; compliance owns it from then on. Sets as in the decision object.
 */
export interface ConsentRecord {
  purpose: (string);
  channel: (string);
  basis: (string);
  form: (string);
  by: (string);
  night: (boolean);
  given_at: (string);
  expires_at?: (string) | undefined;
  withdrawn_at?: (string) | undefined;
  confirmed_at?: (string) | undefined;
  notice_version?: (string) | undefined;
}
