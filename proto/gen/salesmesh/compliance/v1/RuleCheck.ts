// Original file: salesmesh/compliance/v1/rules.proto

import type { RuleFindingInput as _salesmesh_compliance_v1_RuleFindingInput, RuleFinding as _salesmesh_compliance_v1_RuleFinding } from '../../../salesmesh/compliance/v1/RuleFinding.ts';

export interface RuleCheckInput {
  content_hash?: (string) | undefined;
  ended_at?: (string) | undefined;
  passed?: (boolean) | undefined;
  findings?: (_salesmesh_compliance_v1_RuleFindingInput)[] | undefined;
  /**
   * Per cent.
   */
  coverage?: (number | string) | undefined;
  changed_packs?: (string)[] | undefined;
  /**
   * What decisions would name as their revision; present when it passed.
   */
  pack_set_revision?: (string) | undefined;
}

export interface RuleCheck {
  content_hash: (string);
  ended_at: (string);
  passed: (boolean);
  findings: (_salesmesh_compliance_v1_RuleFinding)[];
  /**
   * Per cent.
   */
  coverage: (number);
  changed_packs: (string)[];
  /**
   * What decisions would name as their revision; present when it passed.
   */
  pack_set_revision?: (string) | undefined;
}
