import { type DigitRun, Joint } from './digit-run.ts';
import { RedactionKind } from './finding.ts';
import { isLabelled, Label } from './labels.ts';
import {
  groupLengths,
  hasPlus,
  isEndOfGroup,
  type NumberFamily,
  offsetOf,
  standsAlone,
  wordsBefore,
} from './number-family.ts';

/** Issuer ranges with the lengths they are issued in, after ISO/IEC 7812 and the published tables of the schemes. */
const ISSUERS: readonly { prefix: RegExp; lengths: readonly number[] }[] = [
  { prefix: /^62/, lengths: [16, 17, 18, 19] },
  { prefix: /^4/, lengths: [16, 19] },
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { prefix: /^3[47]/, lengths: [15] },
  { prefix: /^(?:30[0-5]|3095|36|38|39)/, lengths: [14, 16, 19] },
  { prefix: /^35(?:2[89]|[3-8])/, lengths: [16, 17, 18, 19] },
  { prefix: /^(?:6011|64[4-9]|65)/, lengths: [16, 19] },
  { prefix: /^(?:50|5[6-8]|6304|6759|676[1-3])/, lengths: [16, 18, 19] },
  // Debit cards that Chinese banks issued before UnionPay's own range.
  { prefix: /^(?:9558|9559|955880|9400|9666|9688|9843|9988|6013|6029|6907|8705|9111|103)/, lengths: [16, 18, 19] },
];
const LONGEST = 19;
const SHORTEST = 14;
/** Cards that pay for nothing at a bank; their numbers have no check digit and no issuer. */
const OTHER_CARD =
  /(?:会员|门禁|购物|油|公交|交通|地铁|房|校园|图书|借书|医保|就诊|诊疗|水|电|燃气|工|积分|充值|电话|饭|礼品|物料|gift|member|sim|loyalty)\s?(?:card|卡)/i;

/** Numbers of payment cards: issuer range and Luhn check, from the longest length down. */
export const bankCard: NumberFamily = {
  kind: RedactionKind.BankCard,
  endFrom: (run, group) => {
    if (run.digits.length - (run.groups[group] ?? 0) < SHORTEST || hasPlus(run, group)) return 0;
    return longestEnd(run, group, isBankCardNumber) || (isNamedCard(run, group) ? longestEnd(run, group, isLong) : 0);
  },
};

function longestEnd(run: DigitRun, group: number, isNumber: (digits: string) => boolean): number {
  const from = run.groups[group] ?? 0;
  for (let length = LONGEST; length >= SHORTEST; length -= 1) {
    const end = from + length;
    const isRead = isEndOfGroup(run, end) && isNumber(run.digits.slice(from, end));
    if (isRead && isLaidOutLikeCard(run, group, end) && standsAlone(run, group, end)) return end;
  }
  return 0;
}

function isLaidOutLikeCard(run: DigitRun, group: number, end: number): boolean {
  const isGrouped = isNamedCard(run, group) || isGroupedLikeCard(groupLengths(run, group, end));
  return isGrouped && !isColumn(run, group, end);
}

function isLong(digits: string): boolean {
  return digits.length >= 16;
}

/**
 * A number of 16 to 19 digits right after the word card counts whatever its check digit says: a mistyped card number
 * still gives most of the card away, and nobody loses by its being masked.
 */
function isNamedCard(run: DigitRun, group: number): boolean {
  const words = wordsBefore(run.text, offsetOf(run, group));
  return isLabelled(run.text, offsetOf(run, group), Label.Card) && !OTHER_CARD.test(words);
}

/** Rows of a table, one number a line. A card that a line breaks has other pieces beside, unless a word names it. */
function isColumn(run: DigitRun, group: number, end: number): boolean {
  const joints = run.joints.slice(group + 1, run.groupAt.get(end) ?? group);
  const lines = joints.filter((joint) => joint === Joint.Line).length;
  return lines > 0 && !(lines === 1 && joints.length >= 3) && !isNamedCard(run, group);
}

/** Pieces of other numbers in a row (a date, a time, a phone) have other lengths than what is printed on cards. */
function isGroupedLikeCard(lengths: readonly number[]): boolean {
  if (lengths.length === 1 || lengths.every((length) => length <= 2)) return true;
  const isPhoneInside = lengths.includes(11);
  const isInFours = lengths.slice(0, -1).every((length) => length === 4);
  return !isPhoneInside && (isInFours || lengths.length <= 5);
}

export function isBankCardNumber(number: string): boolean {
  const isIssued = ISSUERS.some(({ prefix, lengths }) => lengths.includes(number.length) && prefix.test(number));
  return isIssued && hasLuhnDigit(number) && !/^(\d)\1+$/.test(number);
}

/** Luhn check of ISO/IEC 7812-1. */
function hasLuhnDigit(number: string): boolean {
  let sum = 0;
  for (let place = 0; place < number.length; place += 1) {
    const digit = number.charCodeAt(number.length - 1 - place) - 0x30;
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
