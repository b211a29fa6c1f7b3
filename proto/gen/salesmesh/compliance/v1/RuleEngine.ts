// Original file: salesmesh/compliance/v1/rules.proto

import type { RuleEnginePackInput as _salesmesh_compliance_v1_RuleEnginePackInput, RuleEnginePack as _salesmesh_compliance_v1_RuleEnginePack } from '../../../salesmesh/compliance/v1/RuleEnginePack.ts';
import type { RuleEngineFaultInput as _salesmesh_compliance_v1_RuleEngineFaultInput, RuleEngineFault as _salesmesh_compliance_v1_RuleEngineFault } from '../../../salesmesh/compliance/v1/RuleEngineFault.ts';

/**
 * Which engine decides by what was checked, and why.
 */
export interface RuleEngineInput {
  /**
   * plan: it said the same as wasm each time; else wasm.
   */
  decides?: (string) | undefined;
  inputs?: (number) | undefined;
  /**
   * With it the same inputs are generated again.
   */
  seed?: (number) | undefined;
  packs?: (_salesmesh_compliance_v1_RuleEnginePackInput)[] | undefined;
  faults?: (_salesmesh_compliance_v1_RuleEngineFaultInput)[] | undefined;
}

/**
 * Which engine decides by what was checked, and why.
 */
export interface RuleEngine {
  /**
   * plan: it said the same as wasm each time; else wasm.
   */
  decides: (string);
  inputs: (number);
  /**
   * With it the same inputs are generated again.
   */
  seed: (number);
  packs: (_salesmesh_compliance_v1_RuleEnginePack)[];
  faults: (_salesmesh_compliance_v1_RuleEngineFault)[];
}
