import type { FieldViolation } from '@salesmesh/chassis/errors';

// Bounded as RFC 5321 bounds them, so that a long text without spaces costs no more than its length.
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/u;
/** Mainland mobile numbers, also in groups and with the country code. */
const CHINESE_MOBILE = /(?<![\d.])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d.]\d|\d)/;
/** Any number written with its country code, and North American ones as they are usually written. */
const OTHER_PHONE = /(?<!\d)\+[1-9]\d{0,2}[ ()./-]*(?:\d[ ()./-]*){6,13}\d|(?<!\d)\(\d{3}\) ?\d{3}[ -]\d{4}(?!\d)/;

/** An e-mail address or a mobile number in a text; written wide or with spaces it is one too. */
function personalDataIn(text: string): 'email' | 'phone' | undefined {
  const narrow = text.normalize('NFKC');
  // Looking for the sign first spares nearly every text the search, which tries each of its characters.
  if (narrow.includes('@') && EMAIL.test(narrow)) return 'email';
  return CHINESE_MOBILE.test(narrow) || OTHER_PHONE.test(narrow) ? 'phone' : undefined;
}

const texts = {
  email: {
    zh: '此处含有电子邮件地址；卡片不得含个人信息，请删去。',
    en: 'It holds an e-mail address. A card must not hold personal data: take it out.',
  },
  phone: {
    zh: '此处含有电话号码；卡片不得含个人信息，请删去。',
    en: 'It holds a telephone number. A card must not hold personal data: take it out.',
  },
};

/** The violation names the field, never what was found in it. */
export function personalDataViolation(field: string, text: string): FieldViolation | undefined {
  const kind = personalDataIn(text);
  return kind === undefined ? undefined : { field, ...texts[kind] };
}
