// Original file: salesmesh/leads/v1/follow_up_service.proto


export interface FollowUpErrorInput {
  code?: (string) | undefined;
  /**
   * Whether the same order may succeed later.
   */
  is_retryable?: (boolean) | undefined;
}

export interface FollowUpError {
  code: (string);
  /**
   * Whether the same order may succeed later.
   */
  is_retryable: (boolean);
}
