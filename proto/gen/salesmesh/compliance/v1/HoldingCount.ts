// Original file: salesmesh/compliance/v1/rights.proto


export interface HoldingCountInput {
  /**
   * Name of the dataset in the data map.
   */
  holding?: (string) | undefined;
  count?: (number) | undefined;
}

export interface HoldingCount {
  /**
   * Name of the dataset in the data map.
   */
  holding: (string);
  count: (number);
}
