// Original file: salesmesh/compliance/v1/transfer_service.proto


export interface ListTransferCountsRequestInput {
  /**
   * 0 for this year.
   */
  year?: (number) | undefined;
}

export interface ListTransferCountsRequest {
  /**
   * 0 for this year.
   */
  year: (number);
}
