// Original file: salesmesh/leads/v1/intake_service.proto

import type { ImportRowInput as _salesmesh_leads_v1_ImportRowInput, ImportRow as _salesmesh_leads_v1_ImportRow } from '../../../salesmesh/leads/v1/ImportRow.ts';

export interface ImportRowsInput {
  rows?: (_salesmesh_leads_v1_ImportRowInput)[] | undefined;
}

export interface ImportRows {
  rows: (_salesmesh_leads_v1_ImportRow)[];
}
