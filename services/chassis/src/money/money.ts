import { chassisErrors } from '../errors/errors.ts';

/** Whole minor units (cents, fen) of an ISO 4217 currency. Never a fraction, never a float. */
export type Money = { readonly amountMinor: number; readonly currency: string };

/** OUT_OF_RANGE chassis.money_unsafe beyond 2^53-1 or with a fraction; INVALID_ARGUMENT chassis.currency_invalid. */
export function money(amountMinor: number, currency: string): Money {
  if (!Number.isSafeInteger(amountMinor)) throw chassisErrors.money_unsafe();
  if (!/^[A-Z]{3}$/.test(currency)) throw chassisErrors.currency_invalid();
  return { amountMinor, currency };
}

export function addMoney(left: Money, right: Money): Money {
  assertSameCurrency(left, right);
  return money(left.amountMinor + right.amountMinor, left.currency);
}

/** Negative when `left` is smaller, 0 when equal, positive when larger. */
export function compareMoney(left: Money, right: Money): number {
  assertSameCurrency(left, right);
  return Math.sign(left.amountMinor - right.amountMinor);
}

function assertSameCurrency(left: Money, right: Money): void {
  if (left.currency !== right.currency) {
    throw chassisErrors.currency_mismatch({ left: left.currency, right: right.currency });
  }
}
