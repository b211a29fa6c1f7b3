// Original file: salesmesh/compliance/v1/consent.proto


export interface RecordReplyRequestInput {
  channel?: (string) | undefined;
  /**
   * The provider's own; the same one again is the same reply.
   */
  reply_id?: (string) | undefined;
  /**
   * JSON {"from": address, "text": words}, as signed.
   */
  body?: (Buffer | Uint8Array | string) | undefined;
  signature?: (string) | undefined;
}

export interface RecordReplyRequest {
  channel: (string);
  /**
   * The provider's own; the same one again is the same reply.
   */
  reply_id: (string);
  /**
   * JSON {"from": address, "text": words}, as signed.
   */
  body: (Buffer);
  signature: (string);
}
