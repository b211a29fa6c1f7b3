// Original file: salesmesh/leads/v1/dispatch_service.proto


export interface DispatchLeadsResponseInput {
  considered?: (number) | undefined;
  dispatched?: (number) | undefined;
  /**
   * Reason → leads left in the pool (no_rep_in_region, no_capacity, no_score, no_contact, no_channel, limit_reached) or
   * given by another run meanwhile (taken_meanwhile): considered = dispatched + all of these.
   */
  left?: ({[key: string]: number}) | undefined;
}

export interface DispatchLeadsResponse {
  considered: (number);
  dispatched: (number);
  /**
   * Reason → leads left in the pool (no_rep_in_region, no_capacity, no_score, no_contact, no_channel, limit_reached) or
   * given by another run meanwhile (taken_meanwhile): considered = dispatched + all of these.
   */
  left: ({[key: string]: number});
}
