// Original file: salesmesh/compliance/v1/assessment_service.proto

import type { AssessmentDocumentInput as _salesmesh_compliance_v1_AssessmentDocumentInput, AssessmentDocument as _salesmesh_compliance_v1_AssessmentDocument } from '../../../salesmesh/compliance/v1/AssessmentDocument.ts';

export interface AssessmentScopeInput {
  /**
   * pia | dpia | transfer
   */
  kind?: (string) | undefined;
  title?: (string) | undefined;
  /**
   * Purposes and channels of the decision object, or "*".
   */
  purposes?: (string)[] | undefined;
  channels?: (string)[] | undefined;
  /**
   * Categories of data that it covers: all those of the processing must be among them. "*" is any.
   */
  categories?: (string)[] | undefined;
  valid_until?: (string) | undefined;
  /**
   * Where the documents are, with the SHA-256 of each in hex.
   */
  documents?: (_salesmesh_compliance_v1_AssessmentDocumentInput)[] | undefined;
}

export interface AssessmentScope {
  /**
   * pia | dpia | transfer
   */
  kind: (string);
  title: (string);
  /**
   * Purposes and channels of the decision object, or "*".
   */
  purposes: (string)[];
  channels: (string)[];
  /**
   * Categories of data that it covers: all those of the processing must be among them. "*" is any.
   */
  categories: (string)[];
  valid_until: (string);
  /**
   * Where the documents are, with the SHA-256 of each in hex.
   */
  documents: (_salesmesh_compliance_v1_AssessmentDocument)[];
}
