import { Joint } from './digit-run.ts';
import { RedactionKind } from './finding.ts';
import { groupLengths, isEndOfGroup, type NumberFamily, offsetOf, standsAlone, wordsBefore } from './number-family.ts';

/** What the Social Security Administration never issues: area 000, 666 and 9xx, group 00, serial 0000. */
const ISSUED = /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/;
const WORD =
  /(?:ssn|\bi?tin|taxpayer\s?id|social\s?security(?:\s?(?:number|no\.?|#))?|社会?安全?号码?|社保号)[^\d]{0,8}$/i;

/** Social security numbers of the United States: three, two and four digits, or nine right after a word for them. */
export const socialSecurity: NumberFamily = {
  kind: RedactionKind.Ssn,
  endFrom: (run, group) => {
    const end = (run.groups[group] ?? 0) + 9;
    if (!isEndOfGroup(run, end) || !ISSUED.test(run.digits.slice(run.groups[group], end))) return 0;
    const lengths = groupLengths(run, group, end).join('-');
    const isNamed = () => WORD.test(wordsBefore(run.text, offsetOf(run, group), 32));
    const isDashed = lengths === '3-2-4' && run.joints[group + 1] === run.joints[group + 2];
    const isSure = isDashed && run.joints[group + 1] === Joint.Mark;
    return (isSure || isNamed()) && standsAlone(run, group, end) ? end : 0;
  },
};
