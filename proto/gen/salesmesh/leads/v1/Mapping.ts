// Original file: salesmesh/leads/v1/intake_service.proto


/**
 * How a source's records become leads.
 */
export interface MappingInput {
  name?: (string) | undefined;
  version?: (number) | undefined;
  /**
   * csv | ndjson
   */
  format?: (string) | undefined;
  /**
   * Column that identifies a record within the source.
   */
  key?: (string) | undefined;
  /**
   * Contact and fact fields: target field → column. Targets: name, email, phone and the fields of RecipientFacts.
   */
  contact?: ({[key: string]: string}) | undefined;
  /**
   * Feature name → column. Empty: every column not named elsewhere or in ignore, under its own name.
   */
  attributes?: ({[key: string]: string}) | undefined;
  ignore?: (string)[] | undefined;
  /**
   * Column that holds a JSON array of ConsentRecord.
   */
  consents?: (string) | undefined;
  /**
   * Column whose true value (Yes, 1, true) suppresses a channel.
   */
  do_not_email?: (string) | undefined;
  do_not_call?: (string) | undefined;
  /**
   * Column with the known outcome of a past lead, and the values that mean won and lost.
   */
  outcome?: (string) | undefined;
  won_values?: (string)[] | undefined;
  lost_values?: (string)[] | undefined;
  /**
   * Cells that mean "not chosen".
   */
  placeholders?: (string)[] | undefined;
  /**
   * Columns without which a row is rejected.
   */
  required?: (string)[] | undefined;
  notice_given?: (string) | undefined;
  source_disclosed?: (string) | undefined;
}

/**
 * How a source's records become leads.
 */
export interface Mapping {
  name: (string);
  version: (number);
  /**
   * csv | ndjson
   */
  format: (string);
  /**
   * Column that identifies a record within the source.
   */
  key: (string);
  /**
   * Contact and fact fields: target field → column. Targets: name, email, phone and the fields of RecipientFacts.
   */
  contact: ({[key: string]: string});
  /**
   * Feature name → column. Empty: every column not named elsewhere or in ignore, under its own name.
   */
  attributes: ({[key: string]: string});
  ignore: (string)[];
  /**
   * Column that holds a JSON array of ConsentRecord.
   */
  consents?: (string) | undefined;
  /**
   * Column whose true value (Yes, 1, true) suppresses a channel.
   */
  do_not_email?: (string) | undefined;
  do_not_call?: (string) | undefined;
  /**
   * Column with the known outcome of a past lead, and the values that mean won and lost.
   */
  outcome?: (string) | undefined;
  won_values: (string)[];
  lost_values: (string)[];
  /**
   * Cells that mean "not chosen".
   */
  placeholders: (string)[];
  /**
   * Columns without which a row is rejected.
   */
  required: (string)[];
  notice_given?: (string) | undefined;
  source_disclosed?: (string) | undefined;
}
