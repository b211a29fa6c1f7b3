// Original file: salesmesh/forecasting/v1/opportunity.proto


/**
 * Whole minor units (cents, fen) of an ISO 4217 currency.
 */
export interface MoneyInput {
  amount_minor?: (number) | undefined;
  currency?: (string) | undefined;
}

/**
 * Whole minor units (cents, fen) of an ISO 4217 currency.
 */
export interface Money {
  amount_minor: (number);
  currency: (string);
}
