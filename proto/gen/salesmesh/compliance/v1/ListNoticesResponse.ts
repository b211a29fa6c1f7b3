// Original file: salesmesh/compliance/v1/consent.proto

import type { NoticeInput as _salesmesh_compliance_v1_NoticeInput, Notice as _salesmesh_compliance_v1_Notice } from '../../../salesmesh/compliance/v1/Notice.ts';

export interface ListNoticesResponseInput {
  /**
   * Newest first for each purpose.
   */
  notices?: (_salesmesh_compliance_v1_NoticeInput)[] | undefined;
}

export interface ListNoticesResponse {
  /**
   * Newest first for each purpose.
   */
  notices: (_salesmesh_compliance_v1_Notice)[];
}
