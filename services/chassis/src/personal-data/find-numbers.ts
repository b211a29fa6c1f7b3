import { bankCard } from './bank-card.ts';
import { Gap, gapAt } from './characters.ts';
import { type DigitRun, digitRuns } from './digit-run.ts';
import type { Finding } from './finding.ts';
import { landline } from './landline.ts';
import { mobile } from './mobile.ts';
import { hasPlus, type NumberFamily, offsetAfter, offsetOf } from './number-family.ts';
import { phone } from './phone.ts';
import { residentId } from './resident-id.ts';
import { socialSecurity } from './social-security.ts';

/** The strictest first: of two kinds that could begin at the same group the earlier one wins. */
const FAMILIES: readonly NumberFamily[] = [residentId, bankCard, mobile, landline, socialSecurity, phone];

/** Numbers written in digits alone, in the order of the text. Linear: each group of digits is tried once by each family. */
export function findNumbers(text: string): Finding[] {
  return digitRuns(text).flatMap(findInRun);
}

function findInRun(run: DigitRun): Finding[] {
  const found: Finding[] = [];
  let group = 0;
  while (group < run.groups.length) {
    const match = firstMatch(run, group);
    if (match !== undefined) found.push(match.finding);
    group = match?.next ?? group + 1;
  }
  return found;
}

function firstMatch(run: DigitRun, group: number): { finding: Finding; next: number } | undefined {
  for (const family of FAMILIES) {
    const end = family.endFrom(run, group);
    if (end > 0) return { finding: findingOf(run, group, end, family), next: run.groupAt.get(end) ?? group + 1 };
  }
  return undefined;
}

function findingOf(run: DigitRun, group: number, end: number, family: NumberFamily): Finding {
  const { text } = run;
  let after = family.offsetEnd?.(run, group, end) ?? offsetAfter(run, end);
  let start = offsetOf(run, group);
  if (hasPlus(run, group)) start -= 1;
  if (/[(（]/.test(text[start - 1] ?? '') && /^[^(（]*[)）]/.test(text.slice(start, after))) start -= 1;
  while (gapAt(text, after) === Gap.Invisible) after += 1;
  return { kind: family.kind, start, end: after };
}
