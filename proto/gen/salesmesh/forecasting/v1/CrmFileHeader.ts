// Original file: salesmesh/forecasting/v1/opportunity_service.proto


export interface CrmFileHeaderInput {
  mapping?: (string) | undefined;
  /**
   * Which CRM it comes from; keys are unique within it.
   */
  source?: (string) | undefined;
  /**
   * opportunities | products | sellers | accounts
   */
  kind?: (string) | undefined;
  /**
   * Day the file was exported on, YYYY-MM-DD: all that had happened by its end is in it.
   */
  as_of?: (string) | undefined;
}

export interface CrmFileHeader {
  mapping: (string);
  /**
   * Which CRM it comes from; keys are unique within it.
   */
  source: (string);
  /**
   * opportunities | products | sellers | accounts
   */
  kind: (string);
  /**
   * Day the file was exported on, YYYY-MM-DD: all that had happened by its end is in it.
   */
  as_of: (string);
}
