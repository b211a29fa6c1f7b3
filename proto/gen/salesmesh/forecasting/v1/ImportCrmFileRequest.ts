// Original file: salesmesh/forecasting/v1/opportunity_service.proto

import type { CrmFileHeaderInput as _salesmesh_forecasting_v1_CrmFileHeaderInput, CrmFileHeader as _salesmesh_forecasting_v1_CrmFileHeader } from '../../../salesmesh/forecasting/v1/CrmFileHeader.ts';

export interface ImportCrmFileRequestInput {
  header?: (_salesmesh_forecasting_v1_CrmFileHeaderInput | null) | undefined;
  chunk?: (Buffer | Uint8Array | string) | undefined;
  part?: "header"|"chunk" | undefined;
}

export interface ImportCrmFileRequest {
  header?: (_salesmesh_forecasting_v1_CrmFileHeader | null) | undefined;
  chunk?: (Buffer) | undefined;
}
