// Original file: salesmesh/compliance/v1/standing_service.proto

import type { CustomerScoreInput as _salesmesh_compliance_v1_CustomerScoreInput, CustomerScore as _salesmesh_compliance_v1_CustomerScore } from '../../../salesmesh/compliance/v1/CustomerScore.ts';

export interface RecordCustomerScoresRequestInput {
  request_id?: (string) | undefined;
  team?: (string) | undefined;
  scores?: (_salesmesh_compliance_v1_CustomerScoreInput)[] | undefined;
}

export interface RecordCustomerScoresRequest {
  request_id: (string);
  team: (string);
  scores: (_salesmesh_compliance_v1_CustomerScore)[];
}
