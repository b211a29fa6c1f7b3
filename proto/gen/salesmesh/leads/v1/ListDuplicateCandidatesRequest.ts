// Original file: salesmesh/leads/v1/lead_service.proto


export interface ListDuplicateCandidatesRequestInput {
  page_size?: (number) | undefined;
  page_token?: (string) | undefined;
}

export interface ListDuplicateCandidatesRequest {
  page_size: (number);
  page_token: (string);
}
