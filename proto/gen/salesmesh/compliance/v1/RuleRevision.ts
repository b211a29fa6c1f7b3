// Original file: salesmesh/compliance/v1/rules.proto

import type { RuleFileInput as _salesmesh_compliance_v1_RuleFileInput, RuleFile as _salesmesh_compliance_v1_RuleFile } from '../../../salesmesh/compliance/v1/RuleFile.ts';
import type { RuleCheckInput as _salesmesh_compliance_v1_RuleCheckInput, RuleCheck as _salesmesh_compliance_v1_RuleCheck } from '../../../salesmesh/compliance/v1/RuleCheck.ts';
import type { RuleStudyInput as _salesmesh_compliance_v1_RuleStudyInput, RuleStudy as _salesmesh_compliance_v1_RuleStudy } from '../../../salesmesh/compliance/v1/RuleStudy.ts';
import type { RuleEntryInput as _salesmesh_compliance_v1_RuleEntryInput, RuleEntry as _salesmesh_compliance_v1_RuleEntry } from '../../../salesmesh/compliance/v1/RuleEntry.ts';

export interface RuleRevisionInput {
  id?: (string) | undefined;
  version?: (number) | undefined;
  title?: (string) | undefined;
  author?: (string) | undefined;
  /**
   * The revision that it changes; `installed` for what came with the program.
   */
  base?: (string) | undefined;
  /**
   * draft, checking, checked, submitted, scheduled, published, in_force, superseded, rolled_back, withdrawn.
   */
  state?: (string) | undefined;
  content_hash?: (string) | undefined;
  files?: (_salesmesh_compliance_v1_RuleFileInput)[] | undefined;
  check?: (_salesmesh_compliance_v1_RuleCheckInput | null) | undefined;
  impact?: (_salesmesh_compliance_v1_RuleStudyInput | null) | undefined;
  shadow?: (_salesmesh_compliance_v1_RuleStudyInput | null) | undefined;
  effective_at?: (string) | undefined;
  approved_by?: (string) | undefined;
  published_at?: (string) | undefined;
  history?: (_salesmesh_compliance_v1_RuleEntryInput)[] | undefined;
}

export interface RuleRevision {
  id: (string);
  version: (number);
  title: (string);
  author: (string);
  /**
   * The revision that it changes; `installed` for what came with the program.
   */
  base: (string);
  /**
   * draft, checking, checked, submitted, scheduled, published, in_force, superseded, rolled_back, withdrawn.
   */
  state: (string);
  content_hash: (string);
  files: (_salesmesh_compliance_v1_RuleFile)[];
  check: (_salesmesh_compliance_v1_RuleCheck | null);
  impact: (_salesmesh_compliance_v1_RuleStudy | null);
  shadow: (_salesmesh_compliance_v1_RuleStudy | null);
  effective_at?: (string) | undefined;
  approved_by?: (string) | undefined;
  published_at?: (string) | undefined;
  history: (_salesmesh_compliance_v1_RuleEntry)[];
}
