import { isFreeOrLed, nameStart, wholeNameEnd } from './chinese-name.ts';
import { type Finding, RedactionKind } from './finding.ts';

/** Between a name and the number that follows it, and the other way round. */
const BETWEEN = /[\s,，:：(（、|"“'”;；/]{1,5}$/;
const AFTER = /^[\s,，、|/／]{1,3}/;
/** Kinds that stand right after the name of whom they belong to. */
const OWNED: ReadonlySet<RedactionKind> = new Set([
  RedactionKind.Mobile,
  RedactionKind.IdCard,
  RedactionKind.Email,
  RedactionKind.Landline,
  RedactionKind.Passport,
  RedactionKind.BankCard,
]);
/** A name in brackets right after a number. */
const BRACKETED = /^\s?[(（](\p{Script=Han}{2,4})[)）]/u;

/** Names that stand alone right beside a number of a person: 王小明 138…, 138… 王小明, 138…（王小明）. */
export function findNamesBeside(text: string, numbers: readonly Finding[]): Finding[] {
  return numbers
    .filter(({ kind }) => OWNED.has(kind))
    .flatMap(({ start, end }) => [...nameBefore(text, start), ...nameInBrackets(text, end), ...nameAfter(text, end)]);
}

function nameBefore(text: string, number: number): Finding[] {
  const between = BETWEEN.exec(text.slice(Math.max(0, number - 5), number))?.[0] ?? '';
  const end = number - between.length;
  const start = nameStart(text, end);
  const isApart = between !== '' || end - start >= 3;
  return start >= 0 && isApart && isFreeOrLed(text, start) ? [nameOf(start, end)] : [];
}

function nameInBrackets(text: string, number: number): Finding[] {
  const match = BRACKETED.exec(text.slice(number, number + 8));
  const start = number + (match?.[0].length ?? 0) - (match?.[1]?.length ?? 0) - 1;
  const end = start + (match?.[1]?.length ?? 0);
  return match !== null && nameStart(text, end) === start ? [nameOf(start, end)] : [];
}

function nameAfter(text: string, number: number): Finding[] {
  const start = number + (AFTER.exec(text.slice(number, number + 4))?.[0].length ?? 0);
  const end = start === number ? 0 : wholeNameEnd(text, start);
  return end > start ? [nameOf(start, end)] : [];
}

function nameOf(start: number, end: number): Finding {
  return { kind: RedactionKind.Name, start, end };
}
