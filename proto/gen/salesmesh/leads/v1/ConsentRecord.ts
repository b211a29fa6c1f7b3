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
  /**
   * BCP 47, of the notice as the person saw it.
   */
  language?: (string) | undefined;
  /**
   * How it was collected, such as web_form, paper, recorded_call.
   */
  method?: (string) | undefined;
  /**
   * Reference to the evidence: id of a form, signal or recording. Never what it holds.
   */
  proof?: (string) | undefined;
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
  /**
   * BCP 47, of the notice as the person saw it.
   */
  language?: (string) | undefined;
  /**
   * How it was collected, such as web_form, paper, recorded_call.
   */
  method?: (string) | undefined;
  /**
   * Reference to the evidence: id of a form, signal or recording. Never what it holds.
   */
  proof?: (string) | undefined;
}
