// Original file: salesmesh/compliance/v1/consent.proto


export interface ListNoticesRequestInput {
  /**
   * Empty: all.
   */
  purpose?: (string) | undefined;
}

export interface ListNoticesRequest {
  /**
   * Empty: all.
   */
  purpose: (string);
}
