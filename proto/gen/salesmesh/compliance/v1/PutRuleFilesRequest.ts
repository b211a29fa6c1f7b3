// Original file: salesmesh/compliance/v1/rules.proto

import type { RuleFileInput as _salesmesh_compliance_v1_RuleFileInput, RuleFile as _salesmesh_compliance_v1_RuleFile } from '../../../salesmesh/compliance/v1/RuleFile.ts';

export interface PutRuleFilesRequestInput {
  request_id?: (string) | undefined;
  id?: (string) | undefined;
  expected_version?: (number) | undefined;
  files?: (_salesmesh_compliance_v1_RuleFileInput)[] | undefined;
  reason?: (string) | undefined;
}

export interface PutRuleFilesRequest {
  request_id: (string);
  id: (string);
  expected_version: (number);
  files: (_salesmesh_compliance_v1_RuleFile)[];
  reason: (string);
}
