import { findPersonal, RedactionKind } from '@salesmesh/chassis/personal-data';
import { type FoldedText, foldText, placeOf } from '../content/folded-text.ts';
import { type MessageFacts, missingLabelFinder } from './find-missing-labels.ts';
import type { PhraseFinding } from './find-phrases.ts';
import type { ScreeningFinding } from './screening-finding.ts';
import { type ScreeningLists, Severity, SubjectKind } from './screening-lists.ts';

export type ScreenedText = {
  readonly text: string;
  readonly kind: SubjectKind;
  readonly secretTerms: readonly string[];
  /** Of a message; without them no label is asked for. */
  readonly facts?: MessageFacts;
};
type Screen = (subject: ScreenedText) => ScreeningFinding[];

const GLOBAL_PII = 'GLOBAL-PII';
/** A company's code is nobody's. What only words make sure is worth a look and no more. */
const NOBODYS: ReadonlySet<RedactionKind> = new Set([RedactionKind.CreditCode]);
const WORDED: ReadonlySet<RedactionKind> = new Set([
  RedactionKind.Name,
  RedactionKind.Address,
  RedactionKind.Wechat,
  RedactionKind.Plate,
]);

/** Everything that a person should look at in a text, in its order; what is missing last. */
export function textScreen(
  lists: ScreeningLists,
  findPhrases: (text: FoldedText, kind: SubjectKind) => PhraseFinding[],
): Screen {
  const findMissing = missingLabelFinder(lists);
  return (subject) => {
    const folded = foldText(subject.text);
    return [
      ...[
        ...findPhrases(folded, subject.kind).map(saidFinding),
        ...secrets(subject, folded),
        ...personal(subject),
      ].toSorted((left, right) => (left.start ?? 0) - (right.start ?? 0)),
      ...missing(subject, folded, findMissing),
    ];
  };
}

function saidFinding({ rule, start, end }: PhraseFinding): ScreeningFinding {
  const { name, kind, severity, message, fix, references, provision } = rule;
  return {
    ...{ rule: name, kind, severity, start, end, message, fix, references },
    ...(provision === undefined ? {} : { provision }),
  };
}

/** Never names the term: whoever may ask need not know the list. */
function secrets({ secretTerms }: ScreenedText, folded: FoldedText): ScreeningFinding[] {
  return secretTerms.flatMap((term) => {
    const wanted = foldText(term).text.trim();
    if (wanted === '') return [];
    const places = [];
    for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + wanted.length)) {
      places.push(placeOf(folded, at, at + wanted.length));
    }
    return places.map((place) => ({
      rule: 'secret_term/tenant',
      kind: 'secret_term',
      severity: Severity.Block,
      ...place,
      message: { zh: '含有本公司的保密词。', en: 'It holds a term that may not leave the company.' },
      fix: { zh: '删去该词。', en: 'Take the term out.' },
      provision: GLOBAL_PII,
      references: [],
    }));
  });
}

/** In a message numbers of persons are refused when it is sent; in a contract the parties' own are expected. */
function personal({ text, kind: subject, facts }: ScreenedText): ScreeningFinding[] {
  const own = facts?.senders ?? [];
  const isOwn = (start: number, end: number) =>
    own.some((sender) => sender !== '' && sender.includes(text.slice(start, end)));
  return findPersonal(text)
    .filter(({ kind, start, end }) => !NOBODYS.has(kind) && !isOwn(start, end))
    .map(({ kind, start, end }) => {
      const isRefused = subject === SubjectKind.Message && !WORDED.has(kind);
      const severity = isRefused ? Severity.Block : subject === SubjectKind.Contract ? Severity.Note : Severity.Review;
      return {
        ...{ rule: `personal_data/${kind.replaceAll('_', '-')}`, kind: 'personal_data', severity, start, end },
        message: { zh: '含有个人信息。', en: 'It holds personal data.' },
        fix: { zh: '删去，或确认属于收件人本人。', en: 'Take it out, unless it is the recipient’s own.' },
        references: [],
        ...(isRefused ? { provision: GLOBAL_PII } : {}),
      };
    });
}

function missing(
  { kind, facts }: ScreenedText,
  folded: FoldedText,
  findMissing: ReturnType<typeof missingLabelFinder>,
): ScreeningFinding[] {
  if (kind !== SubjectKind.Message || facts === undefined) return [];
  const foldedSenders = facts.senders.map((sender) => foldText(sender).text).filter((one) => one !== '');
  return findMissing({ folded, foldedSenders, facts });
}
