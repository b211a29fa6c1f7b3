// Original file: salesmesh/compliance/v1/settings_service.proto


export interface PricePolicyInput {
  /**
   * Shares of the list price: 0.1 allows 10 % below it, or above it. 0 to 1.
   */
  discount_max?: (number | string) | undefined;
  markup_max?: (number | string) | undefined;
}

export interface PricePolicy {
  /**
   * Shares of the list price: 0.1 allows 10 % below it, or above it. 0 to 1.
   */
  discount_max: (number);
  markup_max: (number);
}
