// Original file: salesmesh/compliance/v1/facts.proto


export interface NoticeFactsInput {
  given?: (boolean) | undefined;
  source_disclosed?: (boolean) | undefined;
  call_analysis_disclosed?: (boolean) | undefined;
}

export interface NoticeFacts {
  given?: (boolean) | undefined;
  source_disclosed?: (boolean) | undefined;
  call_analysis_disclosed?: (boolean) | undefined;
}
