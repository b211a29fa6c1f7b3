import { type Finding, findPersonal, RedactionKind, settleOverlaps } from '@salesmesh/chassis/personal-data';

/** Readers take the sign for Q, 6, ©, ® or &, and lose the dot of a domain. */
const WITH_SIGN = /[\w.%+-]{2,64}\s?[Q©®]?@\s?[\w-]{2,63}(?:\.\s?[\w-]{2,63}){0,5}/g;
const AFTER_WORD =
  /(?:邮箱|邮件|电邮|e-?mail|mail)(?:地址|是|为|to)?\s?[:：]?\s?([\w.%+©®@&-]{6,90}\.(?:com|cn|net|org|edu|gov|io|hk|uk|de|fr|example))(?![a-z])/gi;
/** Hosts that most private addresses end in; with one of them a sign that was not read at all is no matter. */
const AT_HOST =
  /[a-z\d][\w.%+-]{3,64}[@Q©®&]?(?:qq|163|126|sina|sohu|aliyun|gmai[l1]+|outloo[k1]|foxmai[l1]+|hotmai[l1]+|yahoo|icloud|example)\.?(?:com|cn|org)(?:\.cn)?(?![a-z\d])/gi;
/** Digits in either script, and what readers take for them. */
const DIGIT = '[\\dOolIGQ@零〇一二三四五六七八九幺么]';
const SIGN = '[A-Za-z\\d]';
/** Words for a number with what may follow them; a number that a reader got one sign wrong in fails every check. */
const SAID: readonly { kind: RedactionKind; pattern: RegExp }[] = [
  { kind: RedactionKind.IdCard, pattern: said('身份证|证件', `${DIGIT}(?:[ .·-]{0,2}${DIGIT}){13,18}[Xx]?`) },
  {
    kind: RedactionKind.BankCard,
    pattern: said('银行卡|卡号|信用卡|储蓄卡|card', `${DIGIT}(?:[ .·-]{0,2}${DIGIT}){12,19}`),
  },
  { kind: RedactionKind.Passport, pattern: said('护照|passport', `(?:${SIGN}|[了下])(?:[ -]?[A-Za-z]?\\d){6,9}`) },
  { kind: RedactionKind.CreditCode, pattern: said('信用代码|识别号|税号', `\\d(?:[ -]?${SIGN}){14,19}`) },
  {
    kind: RedactionKind.Plate,
    pattern: said('车牌|车号|车辆', `\\p{Script=Han}{0,2}[A-Z\\d](?:[ ·._一-]{0,2}[A-Z\\d]){4,8}`),
  },
  { kind: RedactionKind.Mobile, pattern: said('手机|电话|tel', `[1幺一]\\s{0,4}(?:[ .-]?${DIGIT}){9,11}`) },
];
const MIN_DIGITS = 5;

function said(words: string, number: string): RegExp {
  return new RegExp(`(?:${words})(?:号码|号| ?number| ?no\\.?)?(?:是|为)?\\s?[:：]?\\s?(${number})`, 'giu');
}

/** A country and check digits at the head of a long code. A single wrong character fails the check, not the eye. */
const IBAN_LIKE = /(?<![A-Za-z\d])[A-Z]{2}\s?\d{2}\s?(?:[A-Z\d]{4}\s?){2,7}[A-Z\d]{1,4}(?![A-Za-z\d])/g;
const IBAN_LETTERS = 8;

/**
 * What is personal in a text that a reader took from an image. It knows what readers get wrong, so an address without
 * its sign after the word for one, and a code that has the shape of an IBAN, count here though not in a typed text.
 */
export function findInScreen(text: string): Finding[] {
  const emails = [WITH_SIGN, AT_HOST]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => at(RedactionKind.Email, match.index, match[0]));
  const named = [...text.matchAll(AFTER_WORD)].map(({ index, 0: whole, 1: address = '' }) =>
    at(RedactionKind.Email, index + whole.length - address.length, address),
  );
  const ibans = [...text.matchAll(IBAN_LIKE)]
    .filter(
      ([code]) => code.replaceAll(/[^A-Z]/g, '').length <= IBAN_LETTERS && code.replaceAll(/\s/g, '').length >= 15,
    )
    .map((match) => at(RedactionKind.Iban, match.index, match[0]));
  return settleOverlaps([...findPersonal(text), ...emails, ...named, ...ibans, ...numbersSaid(text)]);
}

function numbersSaid(text: string): Finding[] {
  return SAID.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)]
      .filter(([, number = '']) => (number.match(/[\d零〇一二三四五六七八九幺]/g)?.length ?? 0) >= MIN_DIGITS)
      .map(({ index, 0: whole, 1: number = '' }) => at(kind, index + whole.length - number.length, number)),
  );
}

function at(kind: RedactionKind, start: number, text: string): Finding {
  return { kind, start, end: start + text.trimEnd().length };
}
