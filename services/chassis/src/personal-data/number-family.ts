import { Gap, gapAt, isHanAt, letterAt } from './characters.ts';
import { type DigitRun, Joint } from './digit-run.ts';
import type { RedactionKind } from './finding.ts';
import { isLabelled, isNearPhoneWord, Label } from './labels.ts';

/** One kind of number that is written in digits. Pure: looks at the run and at the words beside it, nothing else. */
export type NumberFamily = {
  readonly kind: RedactionKind;
  /** Where the number that begins with this group ends: an index in `digits`, exclusive; 0 when none begins here. */
  readonly endFrom: (run: DigitRun, group: number) => number;
  /** Where it ends in the text when something that is no digit belongs to it; else right after the last digit. */
  readonly offsetEnd?: (run: DigitRun, group: number, end: number) => number;
};

/** How far before a number the word stands that says what it is. */
const CONTEXT_LENGTH = 16;
/** Words people write tight against a number, which then are no part of a longer code. */
const LABELS =
  /^(?:TEL|PHONE|MOBILE|MOB|CELL|CALL|HP|FAX|WX|VX|V|WEIXIN|WECHAT|QQ|ID|NO|SFZ|SSN|CARD|T|M|P|H|TO|FROM|AND|OR)$/;
const MAX_LABEL = 7;
/** From here on numbers have a check digit, or a birthday. */
const CHECKED_LENGTH = 15;
const CURRENCY_BEFORE = /(?:[¥￥$€£]|RMB|USD|CNY|EUR|人民币)\s?$/i;
/** Units as they are written, and never `Ms` after a blank, which begins a name. */
const AMOUNT_AFTER =
  /^(?:\.\d{1,2}(?!\d)|\s?(?:元|万|亿|块|%|％|美元|欧元)|(?:\s?(?:mm|cm|km|kg|mg|ml|kWh?|Hz|MB|GB|TB)|ms)(?![A-Za-z]))/;

/** Offset in the text right after the last digit of a number that ends at this index. */
export function offsetAfter(run: DigitRun, end: number): number {
  return (run.offsets[end - 1] ?? 0) + 1;
}

export function offsetOf(run: DigitRun, group: number): number {
  return run.offsets[run.groups[group] ?? 0] ?? 0;
}

/** The words right before a place, for kinds that only a word makes sure. */
export function wordsBefore(text: string, at: number, length = CONTEXT_LENGTH): string {
  return text.slice(Math.max(0, at - length), at);
}

export function wordsAfter(text: string, at: number, length = CONTEXT_LENGTH): string {
  return text.slice(at, at + length);
}

/** Whether Chinese stands around: the same digits are another country's number in a text without it. */
export function isNearHan(run: DigitRun, group: number): boolean {
  const at = offsetOf(run, group);
  for (let place = Math.max(0, at - 40); place < at + 60; place += 1) {
    if (isHanAt(run.text, place)) return true;
  }
  return false;
}

/** Whether a plus stands before the group, as before a country code. */
export function hasPlus(run: DigitRun, group: number): boolean {
  const before = run.text[offsetOf(run, group) - 1];
  return before === '+' || before === '＋';
}

export function isEndOfGroup(run: DigitRun, end: number): boolean {
  return run.groupAt.has(end);
}

/** Whether nothing that could be the same number stands before: the first of its run, of its line or after a comma. */
export function beginsAnew(run: DigitRun, group: number): boolean {
  const joint = run.joints[group];
  return group === 0 || joint === Joint.List || joint === Joint.Line;
}

/** Whether the digits from the group to `end` were typed without anything between them. */
export function isOneGroup(run: DigitRun, group: number, end: number): boolean {
  return run.groupAt.get(end) === group + 1;
}

/** Lengths of the groups from this one to `end`. */
export function groupLengths(run: DigitRun, group: number, end: number): number[] {
  const last = run.groupAt.get(end) ?? group;
  const lengths: number[] = [];
  for (let at = group; at < last; at += 1) {
    lengths.push(lengthOf(run, at));
  }
  return lengths;
}

/**
 * Whether a number is a thing of its own and not a piece of a code, a decimal or a sum of money. A number of several
 * groups may not go on with a mark on either side: `1234-138-1234-5678` is a serial number.
 */
export function standsAlone(run: DigitRun, group: number, end: number): boolean {
  const next = run.groupAt.get(end);
  if (next === undefined) return false;
  const { text } = run;
  const from = offsetOf(run, group);
  if (
    isInternetAddress(run, group, end) ||
    isTornByList(run, group, next) ||
    isTornByLine(run, group, next) ||
    isSum(run, group, end) ||
    isDecimal(run, group, end) ||
    isPieceOfSpelling(run, group, next)
  )
    return false;
  const isWhole = next === group + 1;
  if (group === 0 ? isGluedBefore(text, from) : !isFreeBefore(run, group, isWhole)) return false;
  if (isTailOfCode(run, group, isWhole)) return false;
  const to = offsetAfter(run, end);
  if (!isWhole && isGluedByMark(run, next, to)) return false;
  if (next < run.groups.length ? !isFreeAfter(run, next, isWhole) : isGluedAfter(text, to)) return false;
  return !(CURRENCY_BEFORE.test(text.slice(Math.max(0, from - 4), from)) || AMOUNT_AFTER.test(text.slice(to, to + 4)));
}

/** A comma or stroke is inside a number only where all its joints are such, two at least, or after a trunk code: 0171/1234567. */
function isTornByList(run: DigitRun, group: number, next: number): boolean {
  const joints = run.joints.slice(group + 1, next);
  if (!joints.includes(Joint.List)) return false;
  const isThroughout =
    joints.length >= 2 && joints.every((joint) => joint === Joint.List) && isInFours(run, group, next);
  const isOnce = joints.length === 1 || (isStroke(run, group + 1) && joints.lastIndexOf(Joint.List) === 0);
  const isTrunk = isOnce && run.digits[run.groups[group] ?? 0] === '0' && lengthOf(run, group) <= 5;
  const isArea = hasPlus(run, group) && joints.filter((joint) => joint === Joint.List).length === 1;
  return !(isThroughout || isTrunk || isArea);
}

/** Whether a stroke, and no comma, stands before the group. */
function isStroke(run: DigitRun, group: number): boolean {
  const from = (run.offsets[(run.groups[group] ?? 0) - 1] ?? 0) + 1;
  return /^\s?[/／]\s?$/.test(run.text.slice(from, offsetOf(run, group)));
}

/**
 * A line ends inside a number only where a check digit can tell, where the pieces are those of a mobile, or after a word
 * for a phone: rows of a table are numbers of their own.
 */
function isTornByLine(run: DigitRun, group: number, next: number): boolean {
  if (!run.joints.slice(group + 1, next).includes(Joint.Line)) return false;
  const count = (run.groups[next] ?? run.digits.length) - (run.groups[group] ?? 0);
  const lengths = Array.from({ length: next - group }, (_, at) => lengthOf(run, group + at)).join('-');
  const at = offsetOf(run, group);
  const isAlone = group === 0 && next === run.groups.length && next === 2 && isNearPhoneWord(run.text, at);
  return !(count >= CHECKED_LENGTH || lengths === '3-4-4' || isAlone || isLabelled(run.text, at, Label.Phone));
}

function isInFours(run: DigitRun, group: number, next: number): boolean {
  const lengths = Array.from({ length: next - group }, (_, at) => lengthOf(run, group + at));
  return lengths.every((length) => length >= 3 && length <= 6) && lengths.length <= 5;
}

/** 13.800138000: a point after fewer digits than an area code or the head of a mobile has. */
function isDecimal(run: DigitRun, group: number, end: number): boolean {
  const [first = 0, ...others] = groupLengths(run, group, end);
  return (
    others.length === 1 && first <= 2 && run.text[(run.offsets[(run.groups[group + 1] ?? 1) - 1] ?? 0) + 1] === '.'
  );
}

/** 13,812,345,678: commas before groups of three. */
function isSum(run: DigitRun, group: number, end: number): boolean {
  const lengths = groupLengths(run, group, end);
  const isInThrees = lengths.length > 1 && lengths.slice(1).every((length) => length === 3);
  return isInThrees && /[,，]/.test(run.text.slice(offsetOf(run, group), offsetAfter(run, end)));
}

/** 192.168.100.65: four groups of at most three digits with dots between them. */
function isInternetAddress(run: DigitRun, group: number, end: number): boolean {
  const lengths = groupLengths(run, group, end);
  if (lengths.length !== 4 || lengths.some((length) => length > 3)) return false;
  return /^\d+\.\d+\.\d+\.\d+$/.test(run.text.slice(offsetOf(run, group), offsetAfter(run, end)));
}

/** Digits typed one by one are one number to the last: no part of them is another. */
function isPieceOfSpelling(run: DigitRun, group: number, next: number): boolean {
  const isSingle = (at: number) => at >= 0 && at < run.groups.length && lengthOf(run, at) === 1;
  return isSingle(group) && isSingle(next - 1) && (isSingle(next) || isSingle(group - 1));
}

function lengthOf(run: DigitRun, group: number): number {
  return (run.groups[group + 1] ?? run.digits.length) - (run.groups[group] ?? 0);
}

/** 138-0013-8000-A: the letters of a serial number after its last mark. */
function isGluedByMark(run: DigitRun, next: number, to: number): boolean {
  return (
    next === run.groups.length &&
    run.joints[next - 1] === Joint.Mark &&
    /^[-_][A-Za-z]{1,2}(?![A-Za-z])/.test(run.text.slice(to, to + 4))
  );
}

/** HT-2026-0312-13800138000, SF-155-7488-2026: groups with marks between them, back to letters with one. */
function isTailOfCode(run: DigitRun, group: number, isWhole: boolean): boolean {
  let first = group;
  while (first > 0 && run.joints[first] === Joint.Mark) first -= 1;
  if (first === group && (isWhole || group > 0)) return false;
  if (first < group && !/[-_]/.test(run.text[offsetOf(run, group) - 1] ?? '')) return false;
  const word = /([A-Za-z]{1,8})[-_]$/.exec(run.text.slice(Math.max(0, offsetOf(run, first) - 9), offsetOf(run, first)));
  return word !== null && !LABELS.test((word[1] ?? '').toUpperCase());
}

function isFreeBefore(run: DigitRun, group: number, isWhole: boolean): boolean {
  const joint = run.joints[group];
  if (joint === Joint.Blank || joint === Joint.List || joint === Joint.Line) return true;
  const before = run.digits.slice(run.groups[group - 1], run.groups[group]);
  if (joint === Joint.Script) return isWhole;
  const isDecimalPoint = gapAt(run.text, offsetOf(run, group) - 1) === Gap.Mark && /^(?:0+|\d{3,})$/.test(before);
  return isWhole ? !(isDecimalPoint && run.text[offsetOf(run, group) - 1] === '.') : false;
}

const WRONG = /错|误|校验|不对|无效|查不到|不存在|wrong|invalid|typo/i;

/** Whether the words after a number say that it is none. */
export function isSaidWrong(run: DigitRun, end: number): boolean {
  return WRONG.test(wordsAfter(run.text, offsetAfter(run, end), 24));
}

function isFreeAfter(run: DigitRun, next: number, isWhole: boolean): boolean {
  const joint = run.joints[next];
  return isWhole || joint === Joint.Blank || joint === Joint.List || joint === Joint.Line;
}

export function isGluedBefore(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start <= MAX_LABEL && letterAt(text, start - 1) !== 0) start -= 1;
  return start < at && !LABELS.test(lettersOf(text, start, at));
}

function isGluedAfter(text: string, at: number): boolean {
  let end = at;
  while (end - at <= MAX_LABEL && letterAt(text, end) !== 0) end += 1;
  return end > at && !LABELS.test(lettersOf(text, at, end));
}

function lettersOf(text: string, start: number, end: number): string {
  let word = '';
  for (let at = start; at < end; at += 1) word += String.fromCharCode(letterAt(text, at));
  return word;
}
