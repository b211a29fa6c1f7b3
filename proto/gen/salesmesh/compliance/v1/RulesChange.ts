// Original file: salesmesh/compliance/v1/rules.proto


/**
 * A publication or a rollback.
 */
export interface RulesChangeInput {
  generation?: (number) | undefined;
  revision_id?: (string) | undefined;
  act?: (string) | undefined;
  by?: (string) | undefined;
  at?: (string) | undefined;
  reason?: (string) | undefined;
}

/**
 * A publication or a rollback.
 */
export interface RulesChange {
  generation: (number);
  revision_id: (string);
  act: (string);
  by: (string);
  at: (string);
  reason: (string);
}
