// Original file: salesmesh/compliance/v1/facts.proto

import type { RegistryFactsInput as _salesmesh_compliance_v1_RegistryFactsInput, RegistryFacts as _salesmesh_compliance_v1_RegistryFacts } from '../../../salesmesh/compliance/v1/RegistryFacts.ts';

export interface SuppressionFactsInput {
  internal?: (boolean) | undefined;
  registry?: (_salesmesh_compliance_v1_RegistryFactsInput | null) | undefined;
}

export interface SuppressionFacts {
  internal?: (boolean) | undefined;
  registry: (_salesmesh_compliance_v1_RegistryFacts | null);
}
