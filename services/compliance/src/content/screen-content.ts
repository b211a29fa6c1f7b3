import { findPersonalData } from './find-personal-data.ts';
import { foldText } from './folded-text.ts';

export type AiLabel = 'none' | 'explicit' | 'implicit' | 'explicit_and_implicit';

/** The rendered message as a caller hands it in; `elements` names the literal text that meets each duty. */
export type Content = {
  subject: string;
  body: string;
  elements: ContentElements;
  ai_label?: AiLabel;
  subject_matches_body?: boolean;
};
type ContentElements = {
  opt_out: string;
  sender_identity: string;
  postal_address: string;
  ad_label: string;
  ai_notice: string;
};
/** What a message shows by itself; `content` of the decision object. Absent means unknown. */
export type ScreenedContent = {
  opt_out: boolean;
  sender_identity: boolean;
  postal_address: boolean;
  ad_label: boolean;
  ai_label?: AiLabel;
  ai_disclosed: boolean;
  misleading_subject?: boolean;
  pii_found: string[];
  secret_terms: string[];
};
export type ScreeningPlace = { channel: string; residence?: string | undefined };

/** How the subject of an advertising e-mail must begin, where a law says so (CN-MAIL-13, KR-NA-50-4, SG-SPAM). */
const subjectLabels: Readonly<Record<string, RegExp>> = {
  CN: /^[([{<【〔]?\s*(?:广告|AD(?![\p{L}\p{N}]))/iu,
  KR: /^\(광고\)/u,
  SG: /^<ADV>/iu,
};

/** Looks for what the caller claims. A claim whose text is not in the message counts as missing. */
export function screenContent(
  content: Content,
  place: ScreeningPlace,
  secretTerms: readonly string[],
): ScreenedContent {
  const whole = `${content.subject}\n${content.body}`;
  const { elements } = content;
  const isThere = (claim: string) => claim.trim() !== '' && whole.includes(claim.trim());
  return {
    opt_out: isThere(elements.opt_out),
    sender_identity: isThere(elements.sender_identity),
    postal_address: isThere(elements.postal_address),
    ad_label: isThere(elements.ad_label) && isLabelledWhereLawAsks(content, place),
    ...(content.ai_label === undefined ? {} : { ai_label: content.ai_label }),
    ai_disclosed: isThere(elements.ai_notice),
    ...(content.subject_matches_body === undefined ? {} : { misleading_subject: !content.subject_matches_body }),
    pii_found: findPersonalData(withoutSender(whole, elements)),
    secret_terms: termsIn(whole, secretTerms),
  };
}

function isLabelledWhereLawAsks(content: Content, place: ScreeningPlace): boolean {
  const label = place.channel === 'email' ? subjectLabels[place.residence ?? ''] : undefined;
  return label === undefined || label.test(content.subject.normalize('NFKC').trimStart());
}

/** Address and refusal line of the sender hold its own e-mail and phone, which are nobody's personal data here. */
function withoutSender(whole: string, elements: ContentElements): string {
  const ofSender = [elements.sender_identity, elements.opt_out, elements.postal_address].map((text) => text.trim());
  return ofSender.filter((text) => text !== '').reduce((rest, text) => rest.replaceAll(text, ' '), whole);
}

function termsIn(whole: string, terms: readonly string[]): string[] {
  if (terms.length === 0) return [];
  const folded = fold(whole);
  return terms.filter((term) => {
    const wanted = fold(term);
    return wanted !== '' && folded.includes(wanted);
  });
}

/** Ornate letters and the ends of lines are no disguise either, beyond what texts are folded by. */
function fold(text: string): string {
  return foldText(text.normalize('NFKC').replaceAll(/\s+/gu, ' ')).text.trim();
}
