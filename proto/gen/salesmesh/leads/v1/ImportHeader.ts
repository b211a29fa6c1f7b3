// Original file: salesmesh/leads/v1/intake_service.proto


export interface ImportHeaderInput {
  /**
   * Name of a stored mapping.
   */
  mapping?: (string) | undefined;
  source?: (string) | undefined;
  import_id?: (string) | undefined;
}

export interface ImportHeader {
  /**
   * Name of a stored mapping.
   */
  mapping: (string);
  source: (string);
  import_id: (string);
}
