import { RedactionKind } from './finding.ts';
import { groupLengths, type NumberFamily, standsAlone } from './number-family.ts';

/** Country prefix, or the zero of old long-distance calls, before the eleven digits. */
const PREFIXES = ['', '86', '0086', '0'];
const MOBILE = /^1[3-9]\d{9}$/;
const LENGTH = 11;
/** 1-800-555-0199: eleven digits that North America writes this way, and China never. */
const NORTH_AMERICAN_WAY = '1-3-3-4';

/** Mobile numbers of mainland China: 13x to 19x of the national numbering plan, with or without +86. */
export const mobile: NumberFamily = {
  kind: RedactionKind.Mobile,
  endFrom: (run, group) => {
    const from = run.groups[group] ?? 0;
    for (const prefix of PREFIXES) {
      const end = from + prefix.length + LENGTH;
      if (!run.groupAt.has(end) || !run.digits.startsWith(prefix, from)) continue;
      if (groupLengths(run, group, end).join('-') === NORTH_AMERICAN_WAY) continue;
      if (MOBILE.test(run.digits.slice(from + prefix.length, end)) && standsAlone(run, group, end)) return end;
    }
    return 0;
  },
};
