import { diallingPlan } from './dialling-codes.ts';
import { type DigitRun, Joint } from './digit-run.ts';
import { RedactionKind } from './finding.ts';
import { isLabelled, Label } from './labels.ts';
import { isOfHongKong } from './landline.ts';
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

const E164_MAX = 15;
/** Toll-free lines and those of companies in China belong to no person. */
const SERVICE_LINE =
  /^(?:86)?(?:400|800)\d|^1?8(?:00|33|44|55|66|77|88)\d{7}$|^(?:0|44|49|33|39)(?:80[0-9]|180|90[0-9])\d{5,8}$/;
const NORTH_AMERICAN = /^1?[2-9]\d\d[2-9]\d{6}$/;
/** Trunk zero and nine to eleven more digits, as most of Europe writes a number at home. */
const EUROPEAN = /^0[1-9]\d{7,10}$/;
/** Mobiles of Germany, Britain and France as they are dialled at home. */
const MOBILE_ABROAD = /^(?:01[567]\d{8,9}|07[1-9]\d{8}|0[67]\d{8})$/;
const DATE = /^(?:19|20)\d\d[-./]\d{1,2}[-./]\d/;
const WITHOUT_TRUNK = /^[2-9]\d{8}$/;

/** Numbers with a country code (+44 …, 0044 …), the national form of North America and those of Europe. */
export const phone: NumberFamily = {
  kind: RedactionKind.Phone,
  endFrom: (run, group) =>
    internationalEnd(run, group) || northAmericanEnd(run, group) || europeanEnd(run, group) || hongKongEnd(run, group),
};

function internationalEnd(run: DigitRun, group: number): number {
  const from = run.groups[group] ?? 0;
  const isPlus = hasPlus(run, group);
  const isZeros = beginsAnew(run, group) && run.digits.startsWith('00', from) && !isThing(run, group);
  if (!isPlus && !isZeros) return 0;
  const start = isPlus ? from : from + 2;
  const plan = diallingPlan(run.digits.slice(start, start + 3));
  if (plan === undefined) return 0;
  const national = start + plan.code.length;
  // Some write the trunk zero too: +44 (0)20 7946 0958.
  const trunk = run.digits[national] === '0' && plan.code !== '39' ? 1 : 0;
  const longest = Math.min(national + trunk + plan.max, start + E164_MAX + trunk);
  for (let end = longest; end >= national + trunk + plan.min; end -= 1) {
    const isLine = SERVICE_LINE.test(run.digits.slice(start, end));
    const isWhole =
      isPlus ||
      (isOneGroup(run, group, end) && (isNamed(run, group) || isDialled(run, group, plan.code))) ||
      run.groupAt.has(national) ||
      run.groupAt.has(start);
    if (!isLine && isWhole && run.groupAt.has(end) && standsAlone(run, group, end)) return end;
  }
  return 0;
}

/** 00447700900789: two zeros, a code of two places and a whole number behind it, where no word says that it is a code. */
function isDialled(run: DigitRun, group: number, code: string): boolean {
  return code.length === 2 && !isThing(run, group);
}

function northAmericanEnd(run: DigitRun, group: number): number {
  const from = run.groups[group] ?? 0;
  for (const length of [11, 10]) {
    const end = from + length;
    const number = run.digits.slice(from, end);
    if (!run.groupAt.has(end) || !NORTH_AMERICAN.test(number) || number.startsWith('1') !== (length === 11)) continue;
    if (SERVICE_LINE.test(number) || isDate(run, group)) continue;
    const lengths = groupLengths(run, group, end).join('-');
    const isGrouped = lengths === (length === 11 ? '1-3-3-4' : '3-3-4');
    if ((isGrouped || isNamed(run, group)) && standsAlone(run, group, end)) return end;
  }
  return 0;
}

function europeanEnd(run: DigitRun, group: number): number {
  const from = run.groups[group] ?? 0;
  const isZero = run.digits[from] === '0';
  const lengths = isZero ? [12, 11, 10, 9] : [9];
  for (const length of lengths) {
    const end = from + length;
    const number = run.digits.slice(from, end);
    if (!run.groupAt.has(end) || !(isZero ? EUROPEAN : WITHOUT_TRUNK).test(number)) continue;
    if (SERVICE_LINE.test(number)) continue;
    const isLone = beginsAnew(run, group) && !isThing(run, group);
    const isSure =
      isNamed(run, group) || (isLone && isZero && (isParted(run, group, end) || isMobileAbroad(run, group, end)));
    if (isSure && standsAlone(run, group, end)) return end;
  }
  return 0;
}

/** Eight digits, in one piece or in fours, where a word says phone and another one Hong Kong. */
function hongKongEnd(run: DigitRun, group: number): number {
  const from = run.groups[group] ?? 0;
  const end = from + 8;
  if (!run.groupAt.has(end) || !/^[235-9]/.test(run.digits.slice(from)) || !beginsAnew(run, group)) return 0;
  const lengths = groupLengths(run, group, end).join('-');
  if (!/^(?:8|4-4)$/.test(lengths) || !isNamed(run, group)) return 0;
  return isOfHongKong(wordsBefore(run.text, offsetOf(run, group), 32)) && standsAlone(run, group, end) ? end : 0;
}

/** Blanks part the pieces (06 12 34 56 78), or one mark after the area code (030-12345678); dates have neither zero nor length. */
function isParted(run: DigitRun, group: number, end: number): boolean {
  const lengths = groupLengths(run, group, end);
  const isArea = lengths.length >= 2 && (lengths[0] ?? 0) <= 5 && (lengths[0] ?? 0) >= 2;
  return isArea && (lengths.length >= 3 || (lengths[1] ?? 0) >= 6 || run.joints[group + 1] === Joint.Blank);
}

/** 01701234567, 07911123456, 0612345678 typed in one piece where nobody writes Chinese. */
function isMobileAbroad(run: DigitRun, group: number, end: number): boolean {
  const number = run.digits.slice(run.groups[group], end);
  return isOneGroup(run, group, end) && MOBILE_ABROAD.test(number) && !isNearHan(run, group);
}

function isThing(run: DigitRun, group: number): boolean {
  return isLabelled(run.text, offsetOf(run, group), Label.Thing);
}

function isDate(run: DigitRun, group: number): boolean {
  return DATE.test(run.text.slice(offsetOf(run, group)));
}

function isNamed(run: DigitRun, group: number): boolean {
  return isLabelled(run.text, offsetOf(run, group), Label.Phone);
}
