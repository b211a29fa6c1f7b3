// Original file: salesmesh/compliance/v1/rights.proto

import type { HoldingCountInput as _salesmesh_compliance_v1_HoldingCountInput, HoldingCount as _salesmesh_compliance_v1_HoldingCount } from '../../../salesmesh/compliance/v1/HoldingCount.ts';
import type { PersonReferenceInput as _salesmesh_compliance_v1_PersonReferenceInput, PersonReference as _salesmesh_compliance_v1_PersonReference } from '../../../salesmesh/compliance/v1/PersonReference.ts';

/**
 * A service's answer, on a subject that it alone may publish to.
 */
export interface DataTaskConfirmedInput {
  task_id?: (string) | undefined;
  holdings?: (_salesmesh_compliance_v1_HoldingCountInput)[] | undefined;
  references?: (_salesmesh_compliance_v1_PersonReferenceInput)[] | undefined;
  /**
   * Of an export: which chunks belong to it, and how many there are.
   */
  part_id?: (string) | undefined;
  chunks?: (number) | undefined;
}

/**
 * A service's answer, on a subject that it alone may publish to.
 */
export interface DataTaskConfirmed {
  task_id: (string);
  holdings: (_salesmesh_compliance_v1_HoldingCount)[];
  references: (_salesmesh_compliance_v1_PersonReference)[];
  /**
   * Of an export: which chunks belong to it, and how many there are.
   */
  part_id: (string);
  chunks: (number);
}
