// Original file: salesmesh/compliance/v1/settings_service.proto

import type { DataFactsInput as _salesmesh_compliance_v1_DataFactsInput, DataFacts as _salesmesh_compliance_v1_DataFacts } from '../../../salesmesh/compliance/v1/DataFacts.ts';
import type { TransferFactsInput as _salesmesh_compliance_v1_TransferFactsInput, TransferFacts as _salesmesh_compliance_v1_TransferFacts } from '../../../salesmesh/compliance/v1/TransferFacts.ts';
import type { ChoiceFactsInput as _salesmesh_compliance_v1_ChoiceFactsInput, ChoiceFacts as _salesmesh_compliance_v1_ChoiceFacts } from '../../../salesmesh/compliance/v1/ChoiceFacts.ts';
import type { AssessmentFactsInput as _salesmesh_compliance_v1_AssessmentFactsInput, AssessmentFacts as _salesmesh_compliance_v1_AssessmentFacts } from '../../../salesmesh/compliance/v1/AssessmentFacts.ts';

export interface ActivityInput {
  /**
   * A purpose of the decision object, or "*".
   */
  purpose?: (string) | undefined;
  version?: (number) | undefined;
  data?: (_salesmesh_compliance_v1_DataFactsInput | null) | undefined;
  /**
   * Days that data is kept after it came; retention_until of `data` wins where it is set.
   */
  retention_days?: (number) | undefined;
  transfer?: (_salesmesh_compliance_v1_TransferFactsInput | null) | undefined;
  choice?: (_salesmesh_compliance_v1_ChoiceFactsInput | null) | undefined;
  assessment?: (_salesmesh_compliance_v1_AssessmentFactsInput | null) | undefined;
  current_notice_version?: (string) | undefined;
}

export interface Activity {
  /**
   * A purpose of the decision object, or "*".
   */
  purpose: (string);
  version: (number);
  data: (_salesmesh_compliance_v1_DataFacts | null);
  /**
   * Days that data is kept after it came; retention_until of `data` wins where it is set.
   */
  retention_days?: (number) | undefined;
  transfer: (_salesmesh_compliance_v1_TransferFacts | null);
  choice: (_salesmesh_compliance_v1_ChoiceFacts | null);
  assessment: (_salesmesh_compliance_v1_AssessmentFacts | null);
  current_notice_version?: (string) | undefined;
}
