// Original file: salesmesh/compliance/v1/person_service.proto

import type { ConsentInput as _salesmesh_compliance_v1_ConsentInput, Consent as _salesmesh_compliance_v1_Consent } from '../../../salesmesh/compliance/v1/Consent.ts';

export interface PersonInput {
  recipient_id?: (string) | undefined;
  version?: (number) | undefined;
  recipient_version?: (number) | undefined;
  consents?: (_salesmesh_compliance_v1_ConsentInput)[] | undefined;
  suppressed_channels?: (string)[] | undefined;
  registry_listed?: (boolean) | undefined;
  registry_checked_at?: (string) | undefined;
  notice_given?: (boolean) | undefined;
  source_disclosed?: (boolean) | undefined;
  call_analysis_disclosed?: (boolean) | undefined;
  open_requests?: (string)[] | undefined;
}

export interface Person {
  recipient_id: (string);
  version: (number);
  recipient_version: (number);
  consents: (_salesmesh_compliance_v1_Consent)[];
  suppressed_channels: (string)[];
  registry_listed?: (boolean) | undefined;
  registry_checked_at?: (string) | undefined;
  notice_given?: (boolean) | undefined;
  source_disclosed?: (boolean) | undefined;
  call_analysis_disclosed?: (boolean) | undefined;
  open_requests: (string)[];
}
