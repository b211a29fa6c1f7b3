// Original file: salesmesh/egress/v1/events.proto


/**
 * What became of a redeemed permit; compliance writes it to the ledger. The aggregate id is the automation's.
 */
export interface DeliveryFinishedInput {
  automation_id?: (string) | undefined;
  delivery_id?: (string) | undefined;
  /**
   * delivered | failed
   */
  status?: (string) | undefined;
  /**
   * SHA-256 of what was sent; empty where nothing left.
   */
  sent_hash?: (Buffer | Uint8Array | string) | undefined;
  failure_code?: (string) | undefined;
  finished_at?: (string) | undefined;
}

/**
 * What became of a redeemed permit; compliance writes it to the ledger. The aggregate id is the automation's.
 */
export interface DeliveryFinished {
  automation_id: (string);
  delivery_id: (string);
  /**
   * delivered | failed
   */
  status: (string);
  /**
   * SHA-256 of what was sent; empty where nothing left.
   */
  sent_hash: (Buffer);
  failure_code: (string);
  finished_at: (string);
}
