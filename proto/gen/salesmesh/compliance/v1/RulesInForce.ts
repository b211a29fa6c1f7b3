// Original file: salesmesh/compliance/v1/rules.proto

import type { RulesChangeInput as _salesmesh_compliance_v1_RulesChangeInput, RulesChange as _salesmesh_compliance_v1_RulesChange } from '../../../salesmesh/compliance/v1/RulesChange.ts';
import type { RulesLoadInput as _salesmesh_compliance_v1_RulesLoadInput, RulesLoad as _salesmesh_compliance_v1_RulesLoad } from '../../../salesmesh/compliance/v1/RulesLoad.ts';
import type { RulesEngineInput as _salesmesh_compliance_v1_RulesEngineInput, RulesEngine as _salesmesh_compliance_v1_RulesEngine } from '../../../salesmesh/compliance/v1/RulesEngine.ts';

export interface RulesInForceInput {
  /**
   * Grows with each publication and rollback; 0 for what was installed.
   */
  generation?: (number) | undefined;
  revision_id?: (string) | undefined;
  /**
   * What decisions name; absent for what was installed.
   */
  pack_set_revision?: (string) | undefined;
  since?: (string) | undefined;
  history?: (_salesmesh_compliance_v1_RulesChangeInput)[] | undefined;
  loads?: (_salesmesh_compliance_v1_RulesLoadInput)[] | undefined;
  /**
   * Absent in the answer to a change.
   */
  engine?: (_salesmesh_compliance_v1_RulesEngineInput | null) | undefined;
}

export interface RulesInForce {
  /**
   * Grows with each publication and rollback; 0 for what was installed.
   */
  generation: (number);
  revision_id: (string);
  /**
   * What decisions name; absent for what was installed.
   */
  pack_set_revision?: (string) | undefined;
  since: (string);
  history: (_salesmesh_compliance_v1_RulesChange)[];
  loads: (_salesmesh_compliance_v1_RulesLoad)[];
  /**
   * Absent in the answer to a change.
   */
  engine: (_salesmesh_compliance_v1_RulesEngine | null);
}
