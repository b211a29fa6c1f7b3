// Original file: salesmesh/compliance/v1/settings_service.proto

import type { ActivityInput as _salesmesh_compliance_v1_ActivityInput, Activity as _salesmesh_compliance_v1_Activity } from '../../../salesmesh/compliance/v1/Activity.ts';

export interface ListActivitiesResponseInput {
  activities?: (_salesmesh_compliance_v1_ActivityInput)[] | undefined;
}

export interface ListActivitiesResponse {
  activities: (_salesmesh_compliance_v1_Activity)[];
}
