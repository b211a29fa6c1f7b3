/** Kinds, never the values: what is found ends up in decisions and in the ledger's facts. */
export const PersonalDataKind = {
  Email: 'email',
  Phone: 'phone',
  IdNumber: 'id_number',
  PaymentCard: 'payment_card',
} as const;
export type PersonalDataKind = (typeof PersonalDataKind)[keyof typeof PersonalDataKind];

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;
/** International numbers, mainland mobiles, North American numbers; digits may be parted by blanks, dots or dashes. */
const PHONES = [
  /(?<!\d)\+\d(?:[ .()-]{0,2}\d){7,14}(?!\d)/g,
  /(?<!\d)1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g,
  /(?<!\d)\(?[2-9]\d{2}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)/g,
];
/** Lines of companies, which belong to no person: 400 and 800 in China, toll-free in North America. */
const SERVICE_LINE = /^\+?(?:86|1)?(?:400|800|833|844|855|866|877|888)/;
const CHINESE_ID = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g;
const US_SOCIAL_SECURITY = /(?<!\d)(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?!\d)/;
const CARD_LIKE = /(?<!\d)\d(?:[ -]?\d){14,18}(?!\d)/g;

/**
 * Kinds of personal data that the text seems to hold, sorted. By pattern and check digit only: a name without a number
 * is not seen. The recipient's own address counts too, because compliance does not know it.
 */
export function findPersonalData(text: string): PersonalDataKind[] {
  const folded = text.normalize('NFKC');
  const isFound: Record<PersonalDataKind, boolean> = {
    email: EMAIL.test(folded),
    phone: PHONES.some((pattern) => [...folded.matchAll(pattern)].some(([number]) => isPersonalNumber(number))),
    id_number: US_SOCIAL_SECURITY.test(folded) || [...folded.matchAll(CHINESE_ID)].some(([id]) => isChineseId(id)),
    payment_card: [...folded.matchAll(CARD_LIKE)].some(([number]) => isCardNumber(digitsOf(number))),
  };
  return Object.values(PersonalDataKind)
    .filter((kind) => isFound[kind])
    .sort();
}

function isPersonalNumber(number: string): boolean {
  return !SERVICE_LINE.test(number.replaceAll(/[^\d+]/g, ''));
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '');
}

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECK = '10X98765432';

/** Check character of GB 11643-1999, so that an order number of 18 digits is not taken for a person. */
function isChineseId(id: string): boolean {
  const sum = ID_WEIGHTS.reduce((total, weight, place) => total + weight * Number(id[place]), 0);
  return ID_CHECK[sum % 11] === id[17]?.toUpperCase();
}

/** Luhn check of ISO/IEC 7812. */
function isCardNumber(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0 && !/^0+$/.test(digits);
}
