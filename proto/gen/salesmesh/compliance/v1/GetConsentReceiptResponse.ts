// Original file: salesmesh/compliance/v1/consent.proto


export interface GetConsentReceiptResponseInput {
  /**
   * JWS in compact form (RFC 7515), EdDSA over JSON.
   */
  receipt?: (string) | undefined;
  /**
   * As signed-note writes it; the same as of the ledger.
   */
  verifier_key?: (string) | undefined;
}

export interface GetConsentReceiptResponse {
  /**
   * JWS in compact form (RFC 7515), EdDSA over JSON.
   */
  receipt: (string);
  /**
   * As signed-note writes it; the same as of the ledger.
   */
  verifier_key: (string);
}
