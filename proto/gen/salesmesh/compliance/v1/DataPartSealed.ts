// Original file: salesmesh/compliance/v1/rights.proto


/**
 * A piece of an exported part: AES-256-GCM under a key that only the holder of the task's private key can derive.
 */
export interface DataPartSealedInput {
  task_id?: (string) | undefined;
  part_id?: (string) | undefined;
  index?: (number) | undefined;
  sealed?: (Buffer | Uint8Array | string) | undefined;
  /**
   * The sender's one-time X25519 public key.
   */
  sender_key?: (Buffer | Uint8Array | string) | undefined;
}

/**
 * A piece of an exported part: AES-256-GCM under a key that only the holder of the task's private key can derive.
 */
export interface DataPartSealed {
  task_id: (string);
  part_id: (string);
  index: (number);
  sealed: (Buffer);
  /**
   * The sender's one-time X25519 public key.
   */
  sender_key: (Buffer);
}
