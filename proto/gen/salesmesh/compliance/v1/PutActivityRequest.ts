// Original file: salesmesh/compliance/v1/settings_service.proto

import type { ActivityInput as _salesmesh_compliance_v1_ActivityInput, Activity as _salesmesh_compliance_v1_Activity } from '../../../salesmesh/compliance/v1/Activity.ts';

export interface PutActivityRequestInput {
  request_id?: (string) | undefined;
  activity?: (_salesmesh_compliance_v1_ActivityInput | null) | undefined;
}

export interface PutActivityRequest {
  request_id: (string);
  activity: (_salesmesh_compliance_v1_Activity | null);
}
