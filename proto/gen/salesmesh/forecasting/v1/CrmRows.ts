// Original file: salesmesh/forecasting/v1/opportunity_service.proto

import type { CrmRowInput as _salesmesh_forecasting_v1_CrmRowInput, CrmRow as _salesmesh_forecasting_v1_CrmRow } from '../../../salesmesh/forecasting/v1/CrmRow.ts';

export interface CrmRowsInput {
  rows?: (_salesmesh_forecasting_v1_CrmRowInput)[] | undefined;
}

export interface CrmRows {
  rows: (_salesmesh_forecasting_v1_CrmRow)[];
}
