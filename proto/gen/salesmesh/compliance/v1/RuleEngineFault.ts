// Original file: salesmesh/compliance/v1/rules.proto


/**
 * An input on which the engines differ; none where the plan engine cannot have the pack at all.
 */
export interface RuleEngineFaultInput {
  pack?: (string) | undefined;
  number?: (number) | undefined;
  /**
   * JSON.
   */
  input?: (string) | undefined;
  plan?: (string) | undefined;
  wasm?: (string) | undefined;
}

/**
 * An input on which the engines differ; none where the plan engine cannot have the pack at all.
 */
export interface RuleEngineFault {
  pack: (string);
  number?: (number) | undefined;
  /**
   * JSON.
   */
  input?: (string) | undefined;
  plan: (string);
  wasm: (string);
}
