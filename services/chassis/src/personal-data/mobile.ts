import { type DigitRun, Joint } from './digit-run.ts';
import { RedactionKind } from './finding.ts';
import { isLabelled, Label } from './labels.ts';
import { groupLengths, isNearHan, type NumberFamily, offsetOf, standsAlone } from './number-family.ts';

/** A zero as in old long-distance calls makes twelve digits, which only a word or a blank tells from an order number. */
const OLD_PREFIX = '0';
const PREFIXES = ['', '86', '0086', '086', '860', '00860', OLD_PREFIX];
const MOBILE = /^1[3-9]\d{9}$/;
const LENGTH = 11;
/** 1-800-555-0199: eleven digits that North America writes this way, and China never. */
const NORTH_AMERICAN_WAY = '1-3-3-4';

/** Mobile numbers of mainland China: 13x to 19x of the national numbering plan, with or without +86. */
export const mobile: NumberFamily = {
  kind: RedactionKind.Mobile,
  endFrom: (run, group) => {
    const from = run.groups[group] ?? 0;
    if (run.digits.length - from < LENGTH) return 0;
    for (const prefix of PREFIXES) {
      const end = from + prefix.length + LENGTH;
      if (!run.groupAt.has(end) || !run.digits.startsWith(prefix, from)) continue;
      const lengths = groupLengths(run, group, end);
      if (lengths.join('-') === NORTH_AMERICAN_WAY || isVersion(run, group, lengths)) continue;
      if (!USUAL.test(lengths.join('-')) && isLabelled(run.text, offsetOf(run, group), Label.Thing)) continue;
      if (prefix === OLD_PREFIX && !isOldWay(run, group, from)) continue;
      if (MOBILE.test(run.digits.slice(from + prefix.length, end)) && standsAlone(run, group, end)) return end;
    }
    return 0;
  },
};

/** In one piece, in the usual ones, or digit by digit; a code of something may have others. */
const USUAL = /^(?:(?:\d-|3-)?(?:11|3-4-4|3-8|7-4)|1(?:-1)+)$/;

/** 13.8.0013.8000: a single digit between points, though not digits one by one. */
function isVersion(run: DigitRun, group: number, lengths: readonly number[]): boolean {
  const isMarked = lengths.length > 2 && lengths.every((_, at) => at === 0 || run.joints[group + at] === Joint.Mark);
  return isMarked && lengths.includes(1) && lengths.some((length) => length > 1);
}

function isOldWay(run: DigitRun, group: number, from: number): boolean {
  if (!isNearHan(run, group)) return false;
  return run.groupAt.has(from + 1) || isLabelled(run.text, offsetOf(run, group), Label.Phone);
}
