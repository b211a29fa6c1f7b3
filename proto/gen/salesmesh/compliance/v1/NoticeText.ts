// Original file: salesmesh/compliance/v1/consent.proto


export interface NoticeTextInput {
  /**
   * BCP 47.
   */
  language?: (string) | undefined;
  /**
   * SHA-256 of the bytes that people are shown, in hex.
   */
  sha256?: (string) | undefined;
  url?: (string) | undefined;
}

export interface NoticeText {
  /**
   * BCP 47.
   */
  language: (string);
  /**
   * SHA-256 of the bytes that people are shown, in hex.
   */
  sha256: (string);
  url?: (string) | undefined;
}
