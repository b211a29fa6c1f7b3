// Original file: salesmesh/compliance/v1/automation_service.proto


export interface FindByWatermarkRequestInput {
  watermark?: (string) | undefined;
}

export interface FindByWatermarkRequest {
  watermark: (string);
}
