import { type Finding, RedactionKind } from './finding.ts';

/** Whose place it is when two kinds claim it: check digits first, then fixed shapes, then what only words make sure. */
const ORDER: readonly RedactionKind[] = [
  RedactionKind.Email,
  RedactionKind.Iban,
  RedactionKind.CreditCode,
  RedactionKind.IdCard,
  RedactionKind.BankCard,
  RedactionKind.Mobile,
  RedactionKind.Passport,
  RedactionKind.Plate,
  RedactionKind.Landline,
  RedactionKind.Ssn,
  RedactionKind.Phone,
  RedactionKind.Wechat,
  RedactionKind.Address,
  RedactionKind.Name,
];
const rankOf = new Map(ORDER.map((kind, rank) => [kind, rank]));

/**
 * The findings in the order of the text, none over another. An address gives up its end to a phone that follows it
 * without a comma; otherwise the surer kind stays whole and the other one goes; of one kind the longer stays.
 */
export function settleOverlaps(found: readonly Finding[]): Finding[] {
  const settled: Finding[] = [];
  for (const finding of found.toSorted((left, right) => left.start - right.start || right.end - left.end)) {
    const last = settled.at(-1);
    if (last === undefined || finding.start >= last.end) {
      settled.push(finding);
    } else if (isSurer(finding, last)) {
      settled.pop();
      if (last.kind === RedactionKind.Address && finding.kind !== last.kind && finding.start > last.start) {
        settled.push({ ...last, end: finding.start });
      }
      settled.push(finding);
    }
  }
  return settled;
}

function isSurer(finding: Finding, other: Finding): boolean {
  const [rank, otherRank] = [rankOf.get(finding.kind) ?? 0, rankOf.get(other.kind) ?? 0];
  return rank < otherRank || (rank === otherRank && finding.end - finding.start > other.end - other.start);
}
