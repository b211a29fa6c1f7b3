import { isMonthAndDay } from './calendar-day.ts';
import { type DigitRun, Joint } from './digit-run.ts';
import { RedactionKind } from './finding.ts';
import { isLabelled, Label } from './labels.ts';
import {
  beginsAnew,
  groupLengths,
  hasPlus,
  isNearHan,
  isOneGroup,
  type NumberFamily,
  offsetOf,
  standsAlone,
  wordsBefore,
} from './number-family.ts';

/** Area codes of the national numbering plan: three places for the largest cities, four for the rest. */
const THREE_PLACES = /^0(?:10|2[0-57-9])/;
const FOUR_PLACES = /^0(?:3[1-9]\d|4[1-8]\d|5[1-9]\d|6[36]\d|7\d\d|8[1-9]\d|9[0-79]\d)/;
const CHINESE_ONLY = /^0(?:10|2[1257])/;
/** Subscriber numbers begin with 2 to 9; 1 is services and mobiles. */
const SUBSCRIBER = /^[2-9]\d{6,7}$/;
/** A whole line and a comma: the next number shares its area. */
const AFTER_LINE = /0\d{2,3}[-－ )）]{0,2}\d{7,8}\s?[、，,/或和]\s?$/;
/** Lines there have eight digits and no area. */
const HONG_KONG = /香港|港澳|澳门|九龙|新界|hong ?kong|(?<!\p{L})hk(?!\p{L})/iu;

/** Fixed lines of mainland China: area code and subscriber number, or the subscriber number right after a word for it. */
export const landline: NumberFamily = {
  kind: RedactionKind.Landline,
  endFrom: (run, group) => {
    const from = run.groups[group] ?? 0;
    const start = from + codeLength(run, group, from);
    const national = start === from ? '' : '0';
    for (const length of [8, 7]) {
      const end = endOfLine(run, start, national, length);
      if (end > 0 && isLine(run, group, end)) return end;
    }
    return localLine(run, group, from);
  },
};

/** Length of the country code, where one is written so that it cannot be the number's own head. */
function codeLength(run: DigitRun, group: number, from: number): number {
  if (run.digits.startsWith('0086', from)) return 4;
  return run.digits.startsWith('86', from) && (hasPlus(run, group) || run.groupAt.has(from + 2)) ? 2 : 0;
}

/** Where area code and subscriber number end; 0 when the digits are none or something parts them at a wrong place. */
function endOfLine(run: DigitRun, start: number, national: string, subscriber: number): number {
  const written = national === '0' && run.digits[start] === '0' ? '' : national;
  const digits = written + run.digits.slice(start, start + 13);
  const area = THREE_PLACES.test(digits) ? 3 : FOUR_PLACES.test(digits) ? 4 : 0;
  if (area === 0 || !SUBSCRIBER.test(digits.slice(area, area + subscriber))) return 0;
  const end = start + area - written.length + subscriber;
  const isPartedAfterArea = run.groupAt.has(start + area - written.length);
  const isPartedInside = (run.groupAt.get(end) ?? 0) - (run.groupAt.get(start) ?? 0) > 1;
  return run.groupAt.has(end) && (isPartedAfterArea || !isPartedInside) ? end : 0;
}

function isLine(run: DigitRun, group: number, end: number): boolean {
  const isJoined = isOneGroup(run, group, end);
  const isCode = isJoined && isLabelled(run.text, offsetOf(run, group), Label.Thing);
  if (isCode || (isJoined && !isNearHan(run, group))) return false;
  return isSaidLike(run, group, end) && standsAloneOrHasExtension(run, group, end);
}

/** In a text without Chinese, 020 7946 0958 is London; only the way China writes it makes it a line of Guangzhou. Britain parts by blanks and has no 010, 021, 022, 025 and 027. */
function isSaidLike(run: DigitRun, group: number, end: number): boolean {
  const lengths = groupLengths(run, group, end);
  const isChineseWay = lengths.length <= 3 && (lengths.at(-1) ?? 0) >= 7;
  const isMarked = run.joints.slice(group + 1, run.groupAt.get(end)).every((joint) => joint === Joint.Mark);
  const isOnlyHere =
    lengths.join('-') === '3-4-4' && (isMarked || CHINESE_ONLY.test(run.digits.slice(run.groups[group])));
  return isChineseWay || isOnlyHere || hasPlus(run, group) || isNearHan(run, group);
}

/** `021-58765432-801`: what follows the mark is the extension, at most five digits. */
function standsAloneOrHasExtension(run: DigitRun, group: number, end: number): boolean {
  const next = run.groupAt.get(end) ?? 0;
  const after = (run.groups[next + 1] ?? run.digits.length) - (run.groups[next] ?? run.digits.length);
  const isExtended = next < run.groups.length && after <= 5;
  return standsAlone(run, group, end) || (isExtended && (beginsAnew(run, group) || run.joints[group] === Joint.Blank));
}

export function isOfHongKong(words: string): boolean {
  return HONG_KONG.test(words);
}

function localLine(run: DigitRun, group: number, from: number): number {
  const words = wordsBefore(run.text, offsetOf(run, group));
  if (!beginsAnew(run, group) || hasPlus(run, group) || isOfHongKong(words)) return 0;
  const isNamed = isNearHan(run, group) && isLabelled(run.text, offsetOf(run, group), Label.Phone);
  if (!isNamed && !AFTER_LINE.test(words)) return 0;
  const end = [8, 7].map((length) => from + length).find((place) => run.groupAt.has(place)) ?? 0;
  const number = run.digits.slice(from, end);
  const isDate = /^(?:19|20)\d\d/.test(number) && isMonthAndDay(number.slice(4));
  return SUBSCRIBER.test(number) && !isDate && standsAlone(run, group, end) ? end : 0;
}
