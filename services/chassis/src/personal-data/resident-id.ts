import { isBankCardNumber } from './bank-card.ts';
import { isMonthAndDay } from './calendar-day.ts';
import { Gap, gapAt, letterAt, letterOrDigitAt } from './characters.ts';
import { type DigitRun, Joint } from './digit-run.ts';
import { RedactionKind } from './finding.ts';
import { isLabelled, Label } from './labels.ts';
import {
  groupLengths,
  isEndOfGroup,
  isGluedBefore,
  isSaidWrong,
  type NumberFamily,
  offsetAfter,
  offsetOf,
  standsAlone,
} from './number-family.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
/** First two digits of GB/T 2260: provinces, with Taiwan, Hong Kong and Macau (residence permits) and foreigners' cards. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);
const X = 0x58;
/** In one piece, digit by digit, or parted where the region, the birthday and the order end. */
const OLD_GROUPS = /^(?:15|1(?:-1){14}|6-6-3|6-2-2-2-3|6-9|12-3|4-4-4-3)$/;

/** Resident identity numbers of China: 18 places with the check character of GB 11643-1999, or the 15 of before 1999. */
export const residentId: NumberFamily = {
  kind: RedactionKind.IdCard,
  endFrom: (run, group) => {
    const from = run.groups[group] ?? 0;
    if (run.digits.length - from < 15 || !PROVINCES.has(run.digits.slice(from, from + 2))) return 0;
    if (isResidentId(run.digits.slice(from, from + 18)) && standsAlone(run, group, from + 18)) return from + 18;
    if (offsetOfX(run, group, from + 17) >= 0) return from + 17;
    if (isMistyped(run, group, from + 18)) return from + 18;
    return isOldNumber(run, group, from) ? from + 15 : 0;
  },
  offsetEnd: (run, group, end) => Math.max(offsetAfter(run, end), offsetOfX(run, group, end) + 1),
};

/** Where the check character X stands, maybe after a gap; -1 when the 17 digits before `end` ask for another. */
function offsetOfX(run: DigitRun, group: number, end: number): number {
  const id = run.digits.slice(run.groups[group], end);
  if (id.length !== 17 || !isEndOfGroup(run, end) || !isResidentId(`${id}X`)) return -1;
  const { text } = run;
  let at = offsetAfter(run, end);
  while (gapAt(text, at) !== Gap.None && at - offsetAfter(run, end) < 2) at += 1;
  const isX = letterAt(text, at) === X || text[at] === '×' || text[at] === 'Ⅹ';
  const isInsideCode = letterOrDigitAt(text, at + 1) !== 0 || isGluedBefore(text, offsetOf(run, group));
  return isX && !isInsideCode ? at : -1;
}

/**
 * Right after the word for it, a number whose check digit alone is wrong still gives a person away, unless the sentence
 * says that it is none.
 */
function isMistyped(run: DigitRun, group: number, end: number): boolean {
  const id = run.digits.slice(run.groups[group], end);
  if (id.length !== 18 || !hasShapeOfId(id) || !standsAlone(run, group, end)) return false;
  const isNamed = isLabelled(run.text, offsetOf(run, group), Label.ResidentId);
  return isNamed && !isSaidWrong(run, end);
}

export function isResidentId(id: string): boolean {
  if (!hasShapeOfId(id)) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(id[place]), 0);
  return CHECKS[sum % 11] === id[17];
}

function hasShapeOfId(id: string): boolean {
  if (!/^\d{17}[\dX]$/.test(id) || !PROVINCES.has(id.slice(0, 2))) return false;
  return /^(?:18|19|20)$/.test(id.slice(6, 8)) && isMonthAndDay(id.slice(10, 14));
}

function isOldNumber(run: DigitRun, group: number, from: number): boolean {
  const id = run.digits.slice(from, from + 15);
  if (id.length < 15 || !isMonthAndDay(id.slice(8, 12)) || id.endsWith('000')) return false;
  const lengths = groupLengths(run, group, from + 15).join('-');
  const isNamed = isLabelled(run.text, offsetOf(run, group), Label.ResidentId);
  const isAlone = group === 0 && run.groupAt.get(from + 15) === run.groups.length && !run.joints.includes(Joint.Line);
  if (!isNamed && (!OLD_GROUPS.test(lengths) || isBankCardNumber(id))) return false;
  if (!isNamed && lengths !== '15' && !isAlone) return false;
  return !isLabelled(run.text, offsetOf(run, group), Label.Thing) && standsAlone(run, group, from + 15);
}
