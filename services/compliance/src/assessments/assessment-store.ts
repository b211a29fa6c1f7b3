import type { OutboxEvent, Stored } from '@salesmesh/chassis/store';
import type { Assessment } from './assessment.ts';

export type StoredAssessment = Stored<Assessment>;
type AssessmentChange = { next: Assessment; events: readonly OutboxEvent[]; noticeAt?: Date };

/** Assessments of the caller's tenant. */
export type AssessmentStore = {
  /** A repeated request gives what it created. */
  add(id: string, requestId: string, assessment: Assessment): Promise<StoredAssessment>;
  /** The one that ends first stands first; at most 1,000. */
  list(state?: string): Promise<readonly StoredAssessment[]>;
  /**
   * Changes one, what decisions read of it and, with `noticeAt`, when its end is to be told, all at once. NOT_FOUND
   * compliance.assessment_not_found. `work` is called again after a lost race; undefined leaves it as it is.
   */
  change(
    id: string,
    requestId: string | undefined,
    work: (current: StoredAssessment) => AssessmentChange | undefined,
  ): Promise<StoredAssessment>;
};
