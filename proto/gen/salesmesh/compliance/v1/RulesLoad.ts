// Original file: salesmesh/compliance/v1/rules.proto


/**
 * What a process told of the rules that it was to load. One that has said nothing for some minutes is left out.
 */
export interface RulesLoadInput {
  process?: (string) | undefined;
  generation?: (number) | undefined;
  /**
   * When it last said so.
   */
  at?: (string) | undefined;
  /**
   * Present where it could not: those before decide there.
   */
  alarm?: (string) | undefined;
}

/**
 * What a process told of the rules that it was to load. One that has said nothing for some minutes is left out.
 */
export interface RulesLoad {
  process: (string);
  generation: (number);
  /**
   * When it last said so.
   */
  at: (string);
  /**
   * Present where it could not: those before decide there.
   */
  alarm?: (string) | undefined;
}
