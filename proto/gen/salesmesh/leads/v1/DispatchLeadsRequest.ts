// Original file: salesmesh/leads/v1/dispatch_service.proto


export interface DispatchLeadsRequestInput {
  request_id?: (string) | undefined;
  /**
   * At most this many leads; 0 for all that capacity allows.
   */
  limit?: (number) | undefined;
  /**
   * Only leads of these sources; empty for all.
   */
  sources?: (string)[] | undefined;
  /**
   * Minutes within which the rep accepts.
   */
  accept_within_minutes?: (number) | undefined;
}

export interface DispatchLeadsRequest {
  request_id: (string);
  /**
   * At most this many leads; 0 for all that capacity allows.
   */
  limit: (number);
  /**
   * Only leads of these sources; empty for all.
   */
  sources: (string)[];
  /**
   * Minutes within which the rep accepts.
   */
  accept_within_minutes: (number);
}
