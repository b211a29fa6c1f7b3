// Original file: salesmesh/compliance/v1/consent.proto

import type { PersonInput as _salesmesh_compliance_v1_PersonInput, Person as _salesmesh_compliance_v1_Person } from '../../../salesmesh/compliance/v1/Person.ts';

export interface RenewConsentResponseInput {
  person?: (_salesmesh_compliance_v1_PersonInput | null) | undefined;
}

export interface RenewConsentResponse {
  person: (_salesmesh_compliance_v1_Person | null);
}
