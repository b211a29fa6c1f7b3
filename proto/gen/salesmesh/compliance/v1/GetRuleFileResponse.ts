// Original file: salesmesh/compliance/v1/rules.proto

import type { RuleFileInput as _salesmesh_compliance_v1_RuleFileInput, RuleFile as _salesmesh_compliance_v1_RuleFile } from '../../../salesmesh/compliance/v1/RuleFile.ts';

export interface GetRuleFileResponseInput {
  revision_id?: (string) | undefined;
  file?: (_salesmesh_compliance_v1_RuleFileInput | null) | undefined;
}

export interface GetRuleFileResponse {
  revision_id: (string);
  file: (_salesmesh_compliance_v1_RuleFile | null);
}
