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

/**
 * An amount as files write it, in major units with a point (`1054`, `1054.50`), as exact minor units of the currency.
 * Undefined when the text is no amount or is finer than the currency's minor unit.
 */
export function moneyFromText(text: string, currency: string): Money | undefined {
  const digits = minorDigits(currency);
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (found === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = found;
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > digits) return undefined;
  const amountMinor = Number(`${sign}${whole}${kept.padEnd(digits, '0')}`);
  return Number.isSafeInteger(amountMinor) ? money(amountMinor, currency) : undefined;
}

/** Digits after the point: 2 for CNY, EUR and USD, 0 for JPY. INVALID_ARGUMENT chassis.currency_invalid. */
function minorDigits(currency: string): number {
  money(0, currency);
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
