// Original file: salesmesh/forecasting/v1/opportunity_service.proto

import type { CrmRowsInput as _salesmesh_forecasting_v1_CrmRowsInput, CrmRows as _salesmesh_forecasting_v1_CrmRows } from '../../../salesmesh/forecasting/v1/CrmRows.ts';
import type { CrmSummaryInput as _salesmesh_forecasting_v1_CrmSummaryInput, CrmSummary as _salesmesh_forecasting_v1_CrmSummary } from '../../../salesmesh/forecasting/v1/CrmSummary.ts';

export interface ImportCrmFileResponseInput {
  rows?: (_salesmesh_forecasting_v1_CrmRowsInput | null) | undefined;
  summary?: (_salesmesh_forecasting_v1_CrmSummaryInput | null) | undefined;
  part?: "rows"|"summary" | undefined;
}

export interface ImportCrmFileResponse {
  rows?: (_salesmesh_forecasting_v1_CrmRows | null) | undefined;
  summary?: (_salesmesh_forecasting_v1_CrmSummary | null) | undefined;
}
