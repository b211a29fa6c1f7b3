// Original file: salesmesh/compliance/v1/rules.proto

import type { RuleRevisionInput as _salesmesh_compliance_v1_RuleRevisionInput, RuleRevision as _salesmesh_compliance_v1_RuleRevision } from '../../../salesmesh/compliance/v1/RuleRevision.ts';

export interface GetRevisionResponseInput {
  revision?: (_salesmesh_compliance_v1_RuleRevisionInput | null) | undefined;
}

export interface GetRevisionResponse {
  revision: (_salesmesh_compliance_v1_RuleRevision | null);
}
