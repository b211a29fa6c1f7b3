// Original file: salesmesh/compliance/v1/rules.proto

import type { RuleFindingInput as _salesmesh_compliance_v1_RuleFindingInput, RuleFinding as _salesmesh_compliance_v1_RuleFinding } from '../../../salesmesh/compliance/v1/RuleFinding.ts';
import type { RuleEngineInput as _salesmesh_compliance_v1_RuleEngineInput, RuleEngine as _salesmesh_compliance_v1_RuleEngine } from '../../../salesmesh/compliance/v1/RuleEngine.ts';

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
  /**
   * What came of asking the plan engine and wasm about generated inputs; absent where that is not asked for.
   */
  engine?: (_salesmesh_compliance_v1_RuleEngineInput | null) | undefined;
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
  /**
   * What came of asking the plan engine and wasm about generated inputs; absent where that is not asked for.
   */
  engine?: (_salesmesh_compliance_v1_RuleEngine | null) | undefined;
}
