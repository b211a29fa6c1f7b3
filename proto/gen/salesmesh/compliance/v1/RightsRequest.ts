// Original file: salesmesh/compliance/v1/rights.proto

import type { DataTaskInput as _salesmesh_compliance_v1_DataTaskInput, DataTask as _salesmesh_compliance_v1_DataTask } from '../../../salesmesh/compliance/v1/DataTask.ts';
import type { CorrectionInput as _salesmesh_compliance_v1_CorrectionInput, Correction as _salesmesh_compliance_v1_Correction } from '../../../salesmesh/compliance/v1/Correction.ts';

export interface RightsRequestInput {
  id?: (string) | undefined;
  version?: (number) | undefined;
  recipient_id?: (string) | undefined;
  /**
   * access | export | rectification | erasure | restriction | objection_marketing | objection_profiling | opt_out_sale
   */
  kind?: (string) | undefined;
  /**
   * identity_pending | locating | running | completed | rejected
   */
  state?: (string) | undefined;
  opened_at?: (string) | undefined;
  due_at?: (string) | undefined;
  /**
   * one_month (GDPR 12(3)) | working_days_15 (China)
   */
  deadline_rule?: (string) | undefined;
  /**
   * officer | webhook, with what was checked; unset until then.
   */
  identity_by?: (string) | undefined;
  identity_method?: (string) | undefined;
  identity_verified_at?: (string) | undefined;
  extended_because?: (string) | undefined;
  rejected_because?: (string) | undefined;
  finished_at?: (string) | undefined;
  /**
   * none | due_soon | overdue
   */
  escalation?: (string) | undefined;
  /**
   * Services that were asked and what each answered; empty before the identity is verified.
   */
  tasks?: (_salesmesh_compliance_v1_DataTaskInput)[] | undefined;
  archive_sha256?: (string) | undefined;
  archive_kept_until?: (string) | undefined;
  /**
   * Other persons in leads with the same address: maybe the same person, for an officer to judge.
   */
  look_alikes?: (string)[] | undefined;
  /**
   * Of a rectification. Values are shown where one open request is read, and nowhere else.
   */
  corrections?: (_salesmesh_compliance_v1_CorrectionInput)[] | undefined;
}

export interface RightsRequest {
  id: (string);
  version: (number);
  recipient_id: (string);
  /**
   * access | export | rectification | erasure | restriction | objection_marketing | objection_profiling | opt_out_sale
   */
  kind: (string);
  /**
   * identity_pending | locating | running | completed | rejected
   */
  state: (string);
  opened_at: (string);
  due_at: (string);
  /**
   * one_month (GDPR 12(3)) | working_days_15 (China)
   */
  deadline_rule: (string);
  /**
   * officer | webhook, with what was checked; unset until then.
   */
  identity_by?: (string) | undefined;
  identity_method?: (string) | undefined;
  identity_verified_at?: (string) | undefined;
  extended_because?: (string) | undefined;
  rejected_because?: (string) | undefined;
  finished_at?: (string) | undefined;
  /**
   * none | due_soon | overdue
   */
  escalation: (string);
  /**
   * Services that were asked and what each answered; empty before the identity is verified.
   */
  tasks: (_salesmesh_compliance_v1_DataTask)[];
  archive_sha256?: (string) | undefined;
  archive_kept_until?: (string) | undefined;
  /**
   * Other persons in leads with the same address: maybe the same person, for an officer to judge.
   */
  look_alikes: (string)[];
  /**
   * Of a rectification. Values are shown where one open request is read, and nowhere else.
   */
  corrections: (_salesmesh_compliance_v1_Correction)[];
}
