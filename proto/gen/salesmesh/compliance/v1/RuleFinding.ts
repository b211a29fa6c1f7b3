// Original file: salesmesh/compliance/v1/rules.proto

import type { RuleTextInput as _salesmesh_compliance_v1_RuleTextInput, RuleText as _salesmesh_compliance_v1_RuleText } from '../../../salesmesh/compliance/v1/RuleText.ts';

/**
 * What is wrong with a draft. Lines and columns begin at 1; 0 where there is none.
 */
export interface RuleFindingInput {
  step?: (string) | undefined;
  code?: (string) | undefined;
  path?: (string) | undefined;
  line?: (number) | undefined;
  column?: (number) | undefined;
  message?: (_salesmesh_compliance_v1_RuleTextInput | null) | undefined;
  /**
   * How it is mended.
   */
  fix?: (_salesmesh_compliance_v1_RuleTextInput | null) | undefined;
  /**
   * The whole file as it should be, where a program knows.
   */
  replacement?: (string) | undefined;
}

/**
 * What is wrong with a draft. Lines and columns begin at 1; 0 where there is none.
 */
export interface RuleFinding {
  step: (string);
  code: (string);
  path: (string);
  line: (number);
  column: (number);
  message: (_salesmesh_compliance_v1_RuleText | null);
  /**
   * How it is mended.
   */
  fix: (_salesmesh_compliance_v1_RuleText | null);
  /**
   * The whole file as it should be, where a program knows.
   */
  replacement?: (string) | undefined;
}
