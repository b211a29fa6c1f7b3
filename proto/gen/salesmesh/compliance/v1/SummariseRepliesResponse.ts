// Original file: salesmesh/compliance/v1/consent.proto

import type { ReplyCountInput as _salesmesh_compliance_v1_ReplyCountInput, ReplyCount as _salesmesh_compliance_v1_ReplyCount } from '../../../salesmesh/compliance/v1/ReplyCount.ts';

export interface SummariseRepliesResponseInput {
  counts?: (_salesmesh_compliance_v1_ReplyCountInput)[] | undefined;
}

export interface SummariseRepliesResponse {
  counts: (_salesmesh_compliance_v1_ReplyCount)[];
}
