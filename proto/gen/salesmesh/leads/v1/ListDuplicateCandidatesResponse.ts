// Original file: salesmesh/leads/v1/lead_service.proto

import type { DuplicateCandidateInput as _salesmesh_leads_v1_DuplicateCandidateInput, DuplicateCandidate as _salesmesh_leads_v1_DuplicateCandidate } from '../../../salesmesh/leads/v1/DuplicateCandidate.ts';

export interface ListDuplicateCandidatesResponseInput {
  candidates?: (_salesmesh_leads_v1_DuplicateCandidateInput)[] | undefined;
  next_page_token?: (string) | undefined;
}

export interface ListDuplicateCandidatesResponse {
  candidates: (_salesmesh_leads_v1_DuplicateCandidate)[];
  next_page_token: (string);
}
