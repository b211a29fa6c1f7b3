// Original file: salesmesh/compliance/v1/rights.proto


/**
 * A request of a person came to a new state; the aggregate id is the request's.
 */
export interface RightsRequestChangedInput {
  request_id?: (string) | undefined;
  kind?: (string) | undefined;
  state?: (string) | undefined;
  due_at?: (string) | undefined;
  changed_at?: (string) | undefined;
}

/**
 * A request of a person came to a new state; the aggregate id is the request's.
 */
export interface RightsRequestChanged {
  request_id: (string);
  kind: (string);
  state: (string);
  due_at: (string);
  changed_at: (string);
}
