// Original file: salesmesh/compliance/v1/person_service.proto

import type { ConsentInput as _salesmesh_compliance_v1_ConsentInput, Consent as _salesmesh_compliance_v1_Consent } from '../../../salesmesh/compliance/v1/Consent.ts';

export interface RecordConsentsRequestInput {
  request_id?: (string) | undefined;
  recipient_id?: (string) | undefined;
  consents?: (_salesmesh_compliance_v1_ConsentInput)[] | undefined;
}

export interface RecordConsentsRequest {
  request_id: (string);
  recipient_id: (string);
  consents: (_salesmesh_compliance_v1_Consent)[];
}
