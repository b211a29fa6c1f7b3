// Original file: salesmesh/compliance/v1/rules.proto

import type { RuleEngineFaultInput as _salesmesh_compliance_v1_RuleEngineFaultInput, RuleEngineFault as _salesmesh_compliance_v1_RuleEngineFault } from '../../../salesmesh/compliance/v1/RuleEngineFault.ts';

/**
 * Which engine decides by them in the process that was asked, and how far the proof is without which that is not the plan
 * engine.
 */
export interface RulesEngineInput {
  /**
   * plan | wasm; empty while nothing is loaded.
   */
  decides?: (string) | undefined;
  /**
   * Generated inputs that both engines were asked about so far.
   */
  inputs_tried?: (number) | undefined;
  /**
   * That both are to be asked about; 0 where no proof is asked for.
   */
  inputs_planned?: (number) | undefined;
  /**
   * Whether some process is at it.
   */
  is_being_proven?: (boolean) | undefined;
  faults?: (_salesmesh_compliance_v1_RuleEngineFaultInput)[] | undefined;
}

/**
 * Which engine decides by them in the process that was asked, and how far the proof is without which that is not the plan
 * engine.
 */
export interface RulesEngine {
  /**
   * plan | wasm; empty while nothing is loaded.
   */
  decides: (string);
  /**
   * Generated inputs that both engines were asked about so far.
   */
  inputs_tried: (number);
  /**
   * That both are to be asked about; 0 where no proof is asked for.
   */
  inputs_planned: (number);
  /**
   * Whether some process is at it.
   */
  is_being_proven: (boolean);
  faults: (_salesmesh_compliance_v1_RuleEngineFault)[];
}
