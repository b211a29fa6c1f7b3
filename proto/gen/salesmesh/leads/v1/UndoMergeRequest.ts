// Original file: salesmesh/leads/v1/lead_service.proto


export interface UndoMergeRequestInput {
  request_id?: (string) | undefined;
  merge_id?: (string) | undefined;
}

export interface UndoMergeRequest {
  request_id: (string);
  merge_id: (string);
}
