import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

const EMAIL = /^[^\s@<>(),;:"\\[\]]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,63}$/u;

/**
 * An e-mail address in the one spelling that is stored and compared: trimmed, NFC, domain in lower case, and the local
 * part in lower case too, because every large provider treats it so. Undefined when it is none.
 */
export function normaliseEmail(text: string): string | undefined {
  const candidate = text.trim().normalize('NFC').toLowerCase();
  return candidate.length <= 254 && EMAIL.test(candidate) ? candidate : undefined;
}

/** E.164 of a phone number; a national spelling is read by the person's country. Undefined when it is no valid number. */
export function normalisePhone(text: string, residence: string | undefined): string | undefined {
  const country = residence !== undefined && isSupportedCountry(residence) ? (residence as CountryCode) : undefined;
  const parsed = parsePhoneNumberFromString(text.trim().normalize('NFKC'), country);
  return parsed?.isPossible() === true ? parsed.number : undefined;
}

/** Name for comparison: one width and case, no punctuation or titles, words in order of the alphabet. */
export function nameKey(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !TITLES.has(word));
  return words.sort().join(' ');
}

const TITLES = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', '先生', '女士', '小姐']);
