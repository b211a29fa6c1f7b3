import type { FoldedText } from '../content/folded-text.ts';
import type { Phrase } from './phrase.ts';
import { type Candidate, phraseFilter } from './phrase-filter.ts';
import type { ScreeningFinding } from './screening-finding.ts';
import { type LabelRule, type ScreeningLists, Severity } from './screening-lists.ts';

/** What a message is and where it goes. What is not said here asks for nothing. */
export type MessageFacts = {
  readonly channel: string;
  readonly purpose: string;
  readonly residence: string;
  readonly isAiGenerated: boolean;
  readonly senders: readonly string[];
};
type Message = { readonly folded: FoldedText; readonly foldedSenders: readonly string[]; readonly facts: MessageFacts };

const ANY = '*';

/** Labels that a message of this kind must carry and does not. */
export function missingLabelFinder({ labels, eea }: ScreeningLists): (message: Message) => ScreeningFinding[] {
  const readable = labels.map((label) => ({ label, mayStand: phraseFilter(label.phrases) }));
  return (message) =>
    readable.flatMap(({ label, mayStand }) => {
      const provision = provisionOf(label, message.facts, eea);
      if (!isAsked(label, message.facts, provision) || isThere(label, mayStand, message)) return [];
      return [
        {
          rule: `missing_label/${label.label.replaceAll('_', '-')}`,
          kind: 'missing_label',
          severity: Severity.Review,
          message: label.message,
          fix: label.fix,
          references: [],
          ...(provision === undefined ? {} : { provision }),
        },
      ];
    });
}

function isAsked(label: LabelRule, facts: MessageFacts, provision: string | undefined): boolean {
  const isOfPurpose = label.purposes.includes(ANY) || label.purposes.includes(facts.purpose);
  if (!isOfPurpose || !label.channels.includes(facts.channel)) return false;
  return !(label.only_ai && !facts.isAiGenerated) && !(label.only_there && provision === undefined);
}

function provisionOf({ provisions }: LabelRule, facts: MessageFacts, eea: ReadonlySet<string>): string | undefined {
  const place = provisions[facts.residence] ?? (eea.has(facts.residence) ? provisions.EEA : undefined);
  return place?.[facts.channel] ?? place?.[ANY];
}

function isThere(
  label: LabelRule,
  mayStand: (text: string) => Candidate<Phrase>[],
  { folded, foldedSenders }: Message,
): boolean {
  if (label.label === 'sender_identity') return foldedSenders.some((sender) => folded.text.includes(sender));
  return mayStand(folded.text).some(({ phrase }) => {
    const at = folded.text.search(phrase.pattern);
    return at >= 0 && (!label.at_start || /^[([{<【〔《]*\s*$/.test(folded.text.slice(0, at)));
  });
}
