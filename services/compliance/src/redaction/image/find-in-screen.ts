import {
  type Finding,
  findPersonal,
  PLATE_PLACES,
  RedactionKind,
  settleOverlaps,
} from '@salesmesh/chassis/personal-data';

/** Readers take the sign for Q, 6, ©, ® or &, and lose the dot of a domain. */
const WITH_SIGN = /[\w.%+-]{2,64}\s?[Q©®]?@\s?[\w-]{2,63}(?:\.\s?[\w-]{2,63}){0,5}/g;
const AFTER_WORD =
  /(?:邮箱|邮件|电邮|e-?mail|mail)(?:地址|是|为|to)?\s?[:：]?\s?([\w.%+©®@&-]{6,90}\.(?:com|cn|net|org|edu|gov|io|hk|uk|de|fr|example))(?![a-z])/gi;
/** Hosts that most private addresses end in; with one of them a sign that was not read at all is no matter. */
const HOSTS =
  'qq|163|126|sina|sohu|aliyun|gmai[l1]+|[gc]mai[l1]+|outloo[k1]|foxmai[l1]+|hotmai[l1]+|yahoo|icloud|example'
    .split('|')
    .map((host) => host.replaceAll(/(?<=[a-z\d\]+])(?=[a-z\d[])(?![^[]*\])/g, ' ?'))
    .join('|');
const AT_HOST = new RegExp(
  `[a-z\\d][\\w.%+-]{3,64}[@Q©®&]?(?:${HOSTS})\\s?\\.?\\s?(?:co[mn]{1,3}|cn|org)(?:\\s?\\.\\s?cn)?(?![a-z\\d])`,
  'gi',
);
/** Before a domain with a country of two levels an address needs no sign that was read. */
const AT_COUNTRY =
  /[\w.%+-]{3,64}[@Q©®G]{1,2}[\w-]{2,30}(?:\s?\.\s?[\w-]{2,30}){0,2}\s?\.\s?\(?c[o0]\s?\.\s?(?:uk|jp|kr|nz|za)(?![a-z\d])/gi;
/** A word that follows without its blank is no part of a number. */
const BEFORE_WORD = /(?<![A-Za-z\d])(?:\+?86[ -]?)?1[3-9]\d{9}(?=[A-Z][a-z])/g;
/** Of North America, whose leading one is taken for a letter. */
const WITH_LETTER = /\+[lI|] {0,2}\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]?\d{4}(?!\d)/g;
/** Digits in either script, and what readers take for them. */
const DIGIT = '[\\dOolIDGQ@零〇一二三四五六七八九幺么]';
const SIGN = '[A-Za-z\\d]';
/** What readers make of the dashes and blanks inside a number, full-width ones above all. */
const GAP = '[ .·—一-]{0,6}';
/** And of the dot of a plate. */
const PLATE_GAP = '[^\\p{L}\\d\\n]{0,3}';
/** Words for a number with what may follow them; a number that a reader got one sign wrong in fails every check. */
const SAID: readonly { kind: RedactionKind; pattern: RegExp; leastDigits?: number }[] = [
  { kind: RedactionKind.IdCard, pattern: said('身份证|证件', `${DIGIT}(?:[ .·-]{0,2}${DIGIT}){13,18}[Xx]?`) },
  {
    kind: RedactionKind.BankCard,
    pattern: said('银行卡|卡号|信用卡|储蓄卡|退款账户|收款账户|card', `${DIGIT}(?:[ .·-]{0,2}${DIGIT}){12,20}`),
  },
  { kind: RedactionKind.Passport, pattern: said('护照|passport', `[^\\d\\n，,。:]{0,3}(?:[ -]?[A-Za-z]?\\d){6,9}`) },
  { kind: RedactionKind.CreditCode, pattern: said('信用代码|识别号|税号', `\\d(?:[ -]?${SIGN}){14,19}`) },
  { kind: RedactionKind.Iban, pattern: said('iban', `${SIGN}(?: ?${SIGN}){13,33}`), leastDigits: 8 },
  {
    kind: RedactionKind.Plate,
    pattern: said('车牌|车号|车辆', `(?:\\p{Script=Han}{1,2}[A-Z\\d]|[A-Z])(?:${PLATE_GAP}[A-Z\\d]){4,8}`),
    leastDigits: 3,
  },
  {
    kind: RedactionKind.Mobile,
    pattern: said(
      '手机|电话|拨打|打|致电|短信到|司机|tel|mobile|phone',
      `(?:\\+?(?:00)?8[68][) -]{0,3})?[1幺一]${GAP}${DIGIT}(?:${GAP}${DIGIT}){8,11}`,
    ),
  },
];
const MIN_DIGITS = 5;

function said(words: string, number: string): RegExp {
  return new RegExp(`(?:${words})(?:号码|号| ?number| ?no\\.?)?(?:是|为)?\\s?[:：]?\\s?(${number})`, 'giu');
}

/** A province, a letter and what is left of the rest. */
const PLATE_LIKE = new RegExp(`[${PLATE_PLACES}][A-Z]${PLATE_GAP}[A-Z\\d(](?: ?[A-Z\\d]){3,5}(?![A-Z\\d])`, 'gu');
/** Many digits in Chinese in a row are a number and no words, also with a few that were misread among them. */
const SPELT = /[零〇一二三四五六七八九幺么勾\dOoDG@作品人和]{10,22}/g;
const SPELT_DIGIT = /[零〇一二三四五六七八九幺]/g;
const SPELT_SHARE01 = 0.6;
const SPELT_LEAST = 7;
const SHORTEST_ID = 15;

/** A country and check digits at the head of a long code. A single wrong character fails the check, not the eye. */
const IBAN_LIKE = /(?<![A-Za-z\d])[A-Z]{2}\s?\d{2}\s?(?:[A-Z\d]{4}\s?){2,7}[A-Z\d]{1,4}(?![A-Za-z\d])/g;
const IBAN_LETTERS = 8;

/**
 * What is personal in a text that a reader took from an image. It knows what readers get wrong, so an address without
 * its sign after the word for one, and a code that has the shape of an IBAN, count here though not in a typed text.
 */
export function findInScreen(text: string): Finding[] {
  const emails = [WITH_SIGN, AT_HOST, AT_COUNTRY]
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
  const phones = [...text.matchAll(WITH_LETTER)].map(({ index, 0: number }) => at(RedactionKind.Phone, index, number));
  return settleOverlaps([
    ...findPersonal(text),
    ...phones,
    ...[...text.matchAll(BEFORE_WORD)].map(({ index, 0: number }) => at(RedactionKind.Mobile, index, number)),
    ...[...emails, ...named, ...ibans],
    ...numbersSaid(text),
    ...plates(text),
    ...spelt(text),
  ]);
}

function numbersSaid(text: string): Finding[] {
  return SAID.flatMap(({ kind, pattern, leastDigits = MIN_DIGITS }) =>
    [...text.matchAll(pattern)]
      .filter(([, number = '']) => (number.match(/[\d零〇一二三四五六七八九幺]/g)?.length ?? 0) >= leastDigits)
      .map(({ index, 0: whole, 1: number = '' }) => at(kind, index + whole.length - number.length, number)),
  );
}

function plates(text: string): Finding[] {
  return [...text.matchAll(PLATE_LIKE)]
    .filter(([plate]) => (plate.match(/\d/g)?.length ?? 0) >= 3)
    .map(({ index, 0: plate }) => at(RedactionKind.Plate, index, plate));
}

function spelt(text: string): Finding[] {
  return [...text.matchAll(SPELT)]
    .filter(([number]) => {
      const digits = number.match(SPELT_DIGIT)?.length ?? 0;
      return digits >= SPELT_LEAST && digits >= number.length * SPELT_SHARE01;
    })
    .map(({ index, 0: number }) =>
      at(number.length >= SHORTEST_ID ? RedactionKind.IdCard : RedactionKind.Mobile, index, number),
    );
}

function at(kind: RedactionKind, start: number, text: string): Finding {
  return { kind, start, end: start + text.trimEnd().length };
}
