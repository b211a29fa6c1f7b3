// Original file: salesmesh/leads/v1/intake_service.proto

import type { ImportRowsInput as _salesmesh_leads_v1_ImportRowsInput, ImportRows as _salesmesh_leads_v1_ImportRows } from '../../../salesmesh/leads/v1/ImportRows.ts';
import type { ImportSummaryInput as _salesmesh_leads_v1_ImportSummaryInput, ImportSummary as _salesmesh_leads_v1_ImportSummary } from '../../../salesmesh/leads/v1/ImportSummary.ts';

export interface ImportLeadsResponseInput {
  rows?: (_salesmesh_leads_v1_ImportRowsInput | null) | undefined;
  summary?: (_salesmesh_leads_v1_ImportSummaryInput | null) | undefined;
  part?: "rows"|"summary" | undefined;
}

export interface ImportLeadsResponse {
  rows?: (_salesmesh_leads_v1_ImportRows | null) | undefined;
  summary?: (_salesmesh_leads_v1_ImportSummary | null) | undefined;
}
