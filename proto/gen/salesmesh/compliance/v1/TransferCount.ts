// Original file: salesmesh/compliance/v1/transfer_service.proto


export interface TransferCountInput {
  /**
   * In the origin's own time: that of China, else UTC.
   */
  year?: (number) | undefined;
  /**
   * ISO 3166-1 alpha-2; ZZ where nobody knows.
   */
  from?: (string) | undefined;
  /**
   * subjects | sensitive_subjects; the first excludes the second.
   */
  kind?: (string) | undefined;
  /**
   * Counted here; a person counts once.
   */
  persons?: (number) | undefined;
  elsewhere?: (number) | undefined;
}

export interface TransferCount {
  /**
   * In the origin's own time: that of China, else UTC.
   */
  year: (number);
  /**
   * ISO 3166-1 alpha-2; ZZ where nobody knows.
   */
  from: (string);
  /**
   * subjects | sensitive_subjects; the first excludes the second.
   */
  kind: (string);
  /**
   * Counted here; a person counts once.
   */
  persons: (number);
  elsewhere: (number);
}
