// Original file: salesmesh/leads/v1/lead_service.proto


export interface DuplicateCandidateInput {
  lead_id?: (string) | undefined;
  other_lead_id?: (string) | undefined;
  reasons?: (string)[] | undefined;
}

export interface DuplicateCandidate {
  lead_id: (string);
  other_lead_id: (string);
  reasons: (string)[];
}
