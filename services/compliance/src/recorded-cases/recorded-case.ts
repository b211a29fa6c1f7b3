import type { Facts } from '../decisions/facts.ts';
import type { CaseMark } from './case-mark.ts';

/** A decision with what it was made from: enough to judge the case again by other rules. */
export type DecidedCase = {
  readonly tenant: string;
  /** Of the decision, as the ledger names it. */
  readonly decisionId: string;
  readonly decidedAt: Date;
  readonly recipientId: string;
  readonly facts: Facts;
  readonly mark: CaseMark;
  readonly revision: string;
};

/** What is sealed of it. */
export type RecordedCase = { readonly team: string; readonly facts: Facts; readonly mark: CaseMark };

/** In place of a person's id, of words in a message, and of a reason for a price: that there is one is all the law asks. */
const SOMEBODY = 'recorded';
const SOMETHING = 'recorded';

/**
 * The facts without the person and without words of the message: who it is, what was found in the content and why a price
 * deviates are replaced by the mere presence of it. No rule may ask for more: judging the result gives the same decision.
 */
export function reduceFacts(facts: Facts): Facts {
  const { content, price } = facts;
  return {
    ...facts,
    recipient: { ...facts.recipient, id: SOMEBODY },
    ...(content == null ? {} : { content: { ...content, ...reducedFindings(content) } }),
    ...(price?.justification?.trim() ? { price: { ...price, justification: SOMETHING } } : {}),
  };
}

type Content = NonNullable<Facts['content']>;

function reducedFindings({ pii_found, secret_terms }: Content): Pick<Content, 'pii_found' | 'secret_terms'> {
  return {
    ...(pii_found == null ? {} : { pii_found: pii_found.map(() => SOMETHING) }),
    ...(secret_terms == null ? {} : { secret_terms: secret_terms.map(() => SOMETHING) }),
  };
}

export function recordedCase({ facts, mark }: Pick<DecidedCase, 'facts' | 'mark'>): RecordedCase {
  return { team: facts.sender?.team ?? '', facts: reduceFacts(facts), mark };
}
