import { Joint } from './digit-run.ts';
import { RedactionKind } from './finding.ts';
import { isLabelled, Label } from './labels.ts';
import { groupLengths, isEndOfGroup, type NumberFamily, offsetOf, standsAlone } from './number-family.ts';

/** What the Social Security Administration never issues: area 000, 666 and 9xx, group 00, serial 0000. */
const ISSUED = /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/;

/** Social security numbers of the United States: three, two and four digits, or nine right after a word for them. */
export const socialSecurity: NumberFamily = {
  kind: RedactionKind.Ssn,
  endFrom: (run, group) => {
    const end = (run.groups[group] ?? 0) + 9;
    if (!isEndOfGroup(run, end) || !ISSUED.test(run.digits.slice(run.groups[group], end))) return 0;
    const lengths = groupLengths(run, group, end).join('-');
    const isNamed = () => isLabelled(run.text, offsetOf(run, group), Label.SocialSecurity);
    const isDashed = lengths === '3-2-4' && run.joints[group + 1] === run.joints[group + 2];
    const isSure = isDashed && run.joints[group + 1] === Joint.Mark;
    return (isSure || isNamed()) && standsAlone(run, group, end) ? end : 0;
  },
};
