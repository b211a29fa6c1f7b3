// Original file: salesmesh/compliance/v1/rights.proto


export interface GetDataMapRequestInput {
  /**
   * json | html | markdown
   */
  format?: (string) | undefined;
  /**
   * zh | en
   */
  language?: (string) | undefined;
}

export interface GetDataMapRequest {
  /**
   * json | html | markdown
   */
  format: (string);
  /**
   * zh | en
   */
  language: (string);
}
