// Original file: salesmesh/compliance/v1/rules.proto


export interface ApproveRevisionRequestInput {
  request_id?: (string) | undefined;
  id?: (string) | undefined;
  reason?: (string) | undefined;
  /**
   * Of what the officer read.
   */
  content_hash?: (string) | undefined;
}

export interface ApproveRevisionRequest {
  request_id: (string);
  id: (string);
  reason: (string);
  /**
   * Of what the officer read.
   */
  content_hash: (string);
}
