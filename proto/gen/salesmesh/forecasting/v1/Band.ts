// Original file: salesmesh/forecasting/v1/forecast_service.proto


/**
 * Minor units. p50 is the expected value and adds up over weeks and levels; p10 and p90 hold what happens in four cases
 * of five, which does not add up.
 */
export interface BandInput {
  p10?: (number) | undefined;
  p50?: (number) | undefined;
  p90?: (number) | undefined;
}

/**
 * Minor units. p50 is the expected value and adds up over weeks and levels; p10 and p90 hold what happens in four cases
 * of five, which does not add up.
 */
export interface Band {
  p10: (number);
  p50: (number);
  p90: (number);
}
