import { type FoldedText, placeOf } from '../content/folded-text.ts';
import { denialBefore } from './denial.ts';
import { type Match, matchFinder, type Span } from './find-matches.ts';
import { type JudgedSentence, sentenceFinder } from './find-sentences.ts';
import { alternatives, numberOf } from './phrase.ts';
import { type ScreeningLists, type ScreeningRule, SubjectKind } from './screening-lists.ts';

export type PhraseFinding = { readonly rule: ScreeningRule; readonly start: number; readonly end: number };

const QUESTION_REACH = 30;
const PROMISING = new Set(['promise', 'absolute_term']);

/** Every place where a rule for this kind of subject applies, in the order of the text; of one rule no two overlap. */
export function phraseFinder(lists: ScreeningLists): (folded: FoldedText, subject: SubjectKind) => PhraseFinding[] {
  const denial = denialBefore(lists.negations);
  const isAsked = questionAround(lists);
  const isSaidIn =
    (text: string): IsSaid =>
    (rule, { from, to }) => {
      if (rule.isNegatable && denial(text, from)) return false;
      return !(PROMISING.has(rule.kind) && isAsked(text, from, to));
    };
  const bySubject = new Map(Object.values(SubjectKind).map((subject) => [subject, rulesFor(subject, lists)]));
  return (folded, subject) => {
    const { rules, findMatches, findSentences } = bySubject.get(subject) ?? rulesFor(subject, lists);
    const matches = findMatches(folded.text);
    const isSaid = isSaidIn(folded.text);
    const said = rules.flatMap((rule) => hitsOf({ rule, matches: matches.get(rule) ?? [] }, folded, isSaid));
    const judged = findSentences(folded.text)
      .filter(({ rule, from, to }) => !(PROMISING.has(rule.kind) && isAsked(folded.text, from, to - 1)))
      .map(({ rule, from, to }) => ({ rule, ...placeOf(folded, from, to) }))
      .filter((one) => !said.some((other) => other.rule === one.rule && touches(one, other)));
    return [...said, ...judged].toSorted((left, right) => left.start - right.start || left.end - right.end);
  };
}

type SubjectRules = {
  readonly rules: readonly ScreeningRule[];
  readonly findMatches: (folded: string) => Map<ScreeningRule, Match[]>;
  readonly findSentences: (folded: string) => JudgedSentence[];
};

function rulesFor(subject: SubjectKind, lists: ScreeningLists): SubjectRules {
  const rules = lists.rules.filter(({ subjects }) => subjects.has(subject));
  return { rules, findMatches: matchFinder(rules), findSentences: sentenceFinder(rules, lists.judge) };
}

function touches(one: PhraseFinding, other: PhraseFinding): boolean {
  return one.start < other.end && other.start < one.end;
}

type IsSaid = (rule: ScreeningRule, place: Span) => boolean;

type Matched = { readonly rule: ScreeningRule; readonly matches: readonly Match[] };

function hitsOf({ rule, matches }: Matched, folded: FoldedText, isSaid: IsSaid): PhraseFinding[] {
  const spans = matches.filter((match) => isOver(match, rule.over)).filter((match) => isSaid(rule, match));
  if (spans.length === 0) return [];
  const excepted = rule.exceptions.flatMap((pattern) =>
    [...folded.text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
  );
  const isExcepted = (span: Span) => excepted.some((other) => other.from < span.to && span.from < other.to);
  return merged(spans.filter((span) => !isExcepted(span))).map(({ from, to }) => ({
    rule,
    ...placeOf(folded, from, to),
  }));
}

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((left, right) => left.from - right.from)) {
    const last = result.at(-1);
    if (last !== undefined && span.from < last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else result.push(span);
  }
  return result;
}

function isOver({ numbers }: Match, over: number | undefined): boolean {
  return over === undefined || numbers.some((number) => numberOf(number) > over);
}

function questionAround({ questions }: ScreeningLists): (text: string, from: number, to: number) => boolean {
  const asked = new RegExp(`(?:${alternatives(questions)})[^。!?;\\n]{0,8}$`);
  const after = /^[^。.!;\n?]{0,30}\?|^[^。.!;\n?,]{0,6}[吗么](?![\p{Script=Han}])/u;
  return (text, from, to) =>
    after.test(text.slice(to, to + QUESTION_REACH + 2)) || asked.test(text.slice(Math.max(0, from - 12), from));
}
