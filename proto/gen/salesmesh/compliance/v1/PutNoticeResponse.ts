// Original file: salesmesh/compliance/v1/consent.proto

import type { NoticeInput as _salesmesh_compliance_v1_NoticeInput, Notice as _salesmesh_compliance_v1_Notice } from '../../../salesmesh/compliance/v1/Notice.ts';

export interface PutNoticeResponseInput {
  notice?: (_salesmesh_compliance_v1_NoticeInput | null) | undefined;
}

export interface PutNoticeResponse {
  notice: (_salesmesh_compliance_v1_Notice | null);
}
