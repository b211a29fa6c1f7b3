// Original file: salesmesh/compliance/v1/standing_service.proto

import type { TeamTrainingInput as _salesmesh_compliance_v1_TeamTrainingInput, TeamTraining as _salesmesh_compliance_v1_TeamTraining } from '../../../salesmesh/compliance/v1/TeamTraining.ts';

export interface RecordTrainingResponseInput {
  training?: (_salesmesh_compliance_v1_TeamTrainingInput | null) | undefined;
}

export interface RecordTrainingResponse {
  training: (_salesmesh_compliance_v1_TeamTraining | null);
}
