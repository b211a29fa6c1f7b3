// Original file: salesmesh/compliance/v1/rules.proto


/**
 * What a process told of the rules that it was to load.
 */
export interface RulesLoadInput {
  process?: (string) | undefined;
  generation?: (number) | undefined;
  at?: (string) | undefined;
  /**
   * Present where it could not: those before decide there.
   */
  alarm?: (string) | undefined;
}

/**
 * What a process told of the rules that it was to load.
 */
export interface RulesLoad {
  process: (string);
  generation: (number);
  at: (string);
  /**
   * Present where it could not: those before decide there.
   */
  alarm?: (string) | undefined;
}
