// Original file: salesmesh/leads/v1/intake_service.proto

import type { ImportHeaderInput as _salesmesh_leads_v1_ImportHeaderInput, ImportHeader as _salesmesh_leads_v1_ImportHeader } from '../../../salesmesh/leads/v1/ImportHeader.ts';

export interface ImportLeadsRequestInput {
  header?: (_salesmesh_leads_v1_ImportHeaderInput | null) | undefined;
  chunk?: (Buffer | Uint8Array | string) | undefined;
  part?: "header"|"chunk" | undefined;
}

export interface ImportLeadsRequest {
  header?: (_salesmesh_leads_v1_ImportHeader | null) | undefined;
  chunk?: (Buffer) | undefined;
}
