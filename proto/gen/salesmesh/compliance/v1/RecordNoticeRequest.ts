// Original file: salesmesh/compliance/v1/person_service.proto


export interface RecordNoticeRequestInput {
  request_id?: (string) | undefined;
  recipient_id?: (string) | undefined;
  given?: (boolean) | undefined;
  source_disclosed?: (boolean) | undefined;
  call_analysis_disclosed?: (boolean) | undefined;
}

export interface RecordNoticeRequest {
  request_id: (string);
  recipient_id: (string);
  given?: (boolean) | undefined;
  source_disclosed?: (boolean) | undefined;
  call_analysis_disclosed?: (boolean) | undefined;
}
