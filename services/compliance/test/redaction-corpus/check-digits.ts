/**
 * Check characters as those who issue numbers work them out. Written apart from the detectors and by other ways, so
 * that a mistake of theirs does not show up here as well.
 */

/** ISO 7064 MOD 11-2 in its recursive form, which is what the weights of GB 11643 come from. */
export function residentIdCheck(first17: string): string {
  let product = 0;
  for (const digit of first17) product = ((product + Number(digit)) * 2) % 11;
  const check = (12 - product) % 11;
  return check === 10 ? 'X' : `${check}`;
}

/** The digit that makes the whole pass Luhn's test, by trying all ten. */
export function luhnCheck(payload: string): string {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  const sumOf = (number: string) =>
    [...number].reduce((sum, digit, at) => {
      const isDoubled = (number.length - at) % 2 === 0;
      return sum + (isDoubled ? (doubled[Number(digit)] ?? 0) : Number(digit));
    }, 0);
  return `${[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((check) => sumOf(`${payload}${check}`) % 10 === 0) ?? 0}`;
}

/** Both check digits of an IBAN, over the whole number at once. */
export function ibanCheck(country: string, account: string): string {
  const letters = (text: string) => text.replaceAll(/[A-Z]/g, (letter) => `${letter.charCodeAt(0) - 55}`);
  const rest = BigInt(letters(`${account}${country}00`)) % 97n;
  return `${98n - rest}`.padStart(2, '0');
}

const CODE_VALUES = Object.fromEntries([...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((sign, value) => [sign, value]));
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** GB 32100 with the weights as the standard prints them. */
export function creditCodeCheck(first17: string): string {
  const sum = CODE_WEIGHTS.reduce((total, weight, at) => total + weight * (CODE_VALUES[first17[at] ?? '0'] ?? 0), 0);
  const value = sum % 31 === 0 ? 0 : 31 - (sum % 31);
  return Object.keys(CODE_VALUES).find((sign) => CODE_VALUES[sign] === value) ?? '0';
}
