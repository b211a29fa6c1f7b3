import { createHash } from 'node:crypto';
import { canonicalJson } from '../../ledger/canonical-json.ts';
import { egressErrors } from '../errors.ts';
import { OPT_OUT_TOKEN, type SenderProfile } from './sender-profile.ts';

type Obligation = { type: string; article: string };
/** A message as it leaves: `marks` are machine-readable and travel as mail headers or as fields of a webhook. */
export type OutgoingMessage = { subject: string; text: string; marks: Readonly<Record<string, string>> };
export type Rendering = {
  channel: string;
  subject: string;
  body: string;
  obligations: readonly Obligation[];
  sender: SenderProfile;
  /** Long form of the watermark. */
  watermark: string;
  /** Last part of the recipient's own opt-out link. */
  optOutToken: string;
};

type Language = 'zh' | 'en';

/** How an advertisement is marked where the law prescribes the words: CN-MAIL-13, KR-NA-50-4, SG-SPAM. */
const adLabels: readonly [prefix: string, label: string][] = [
  ['CN-', '广告'],
  ['KR-', '(광고)'],
  ['SG-', '<ADV>'],
];

/**
 * Adds to the decided content what the decision obliges, and the watermark. The result depends on its input alone, so a
 * retry sends the same bytes. An obligation that is not known here stops the send: leaving it out would break the law.
 */
export function renderMessage(rendering: Rendering): OutgoingMessage {
  const { channel, obligations, watermark } = rendering;
  const language = /\p{Script=Han}/u.test(rendering.body) ? 'zh' : 'en';
  const known = new Set(Object.keys(lines));
  const unknown = obligations.find(({ type }) => type !== 'ad_label' && !known.has(type));
  if (unknown) throw egressErrors.obligation_unknown({ type: unknown.type });
  const label = labelOf(obligations);
  const added = [...new Set(obligations.map(({ type }) => type))].flatMap(
    (type) => lines[type]?.(rendering, language) ?? [],
  );
  const isMail = channel === 'email';
  return {
    subject: isMail && label !== '' ? `${label} ${rendering.subject}` : rendering.subject,
    text: [
      isMail || label === '' ? rendering.body : `${label} ${rendering.body}`,
      ...added,
      ...spoken(rendering, language),
    ].join('\n'),
    marks: {
      'Salesmesh-Watermark': watermark,
      ...(obligations.some(({ type }) => type === 'ai_label') ? { 'Salesmesh-AI-Generated': 'true' } : {}),
      ...(isMail ? listUnsubscribe(rendering) : {}),
    },
  };
}

/** RFC 8058 wants https and a link that needs nothing else; the mail relay signs both headers with DKIM. */
function listUnsubscribe(rendering: Rendering): Record<string, string> {
  const isOwn = rendering.sender.optOutUrl.includes(OPT_OUT_TOKEN);
  return {
    'List-Unsubscribe': `<${optOutUrl(rendering)}>`,
    ...(isOwn ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
  };
}

function optOutUrl({ sender, optOutToken }: Rendering): string {
  return sender.optOutUrl.replace(OPT_OUT_TOKEN, optOutToken);
}

type Line = (rendering: Rendering, language: Language) => string[];

/** The sentence that meets each obligation. */
const lines: Readonly<Record<string, Line>> = {
  ai_notice: () => ['您正在与人工智能交流。 / You are talking to an AI system.'],
  ai_label: (_, language) => [language === 'zh' ? '【内容由人工智能生成】' : '[AI-generated content]'],
  sender_identity: ({ sender }, language) => [language === 'zh' ? `发送方：${sender.name}` : `Sender: ${sender.name}`],
  postal_address: ({ sender }) => [sender.postalAddress],
  opt_out: (rendering, language) => [optOutLine(rendering, language)],
  refusal_option: (rendering, language) => [
    language === 'zh'
      ? `如不希望收到个性化推荐，请访问 ${optOutUrl(rendering)}`
      : `To refuse personalised messages visit ${optOutUrl(rendering)}`,
  ],
  source_notice: ({ sender }, language) => [
    language === 'zh'
      ? `您的联系方式来源及权利说明：${sender.privacyUrl}`
      : `Where we got your address and your rights: ${sender.privacyUrl}`,
  ],
  review_channel: ({ sender }, language) => [
    language === 'zh'
      ? `申请复核自动决定：${sender.privacyUrl}`
      : `To have an automated decision reviewed: ${sender.privacyUrl}`,
  ],
};

function optOutLine(rendering: Rendering, language: Language): string {
  const { sender, channel } = rendering;
  if (channel === 'sms')
    return language === 'zh' ? `回复${sender.optOutWord.zh}拒收` : `Reply ${sender.optOutWord.en} to opt out`;
  const url = optOutUrl(rendering);
  return language === 'zh' ? `退订：${url}` : `Unsubscribe: ${url}`;
}

/** An SMS and a call have no headers that a person keeps, so the short form of the watermark stands in the text. */
function spoken({ channel, watermark }: Rendering, language: Language): string[] {
  if (channel === 'email') return [];
  const id = watermark.split('.')[3] ?? '';
  return [language === 'zh' ? `编号 ${id}` : `Ref ${id}`];
}

function labelOf(obligations: readonly Obligation[]): string {
  const articles = obligations.filter(({ type }) => type === 'ad_label').map(({ article }) => article);
  if (articles.length === 0) return '';
  // Prescribed words come before free ones, whichever article stands first.
  const isAsked = ([prefix]: (typeof adLabels)[number]) => articles.some((article) => article.startsWith(prefix));
  return adLabels.find(isAsked)?.[1] ?? 'Advertisement:';
}

/** SHA-256 in hex of what leaves; stands in the delivery leaf. */
export function sentHashOf(message: OutgoingMessage): string {
  return createHash('sha256').update(canonicalJson(message)).digest('hex');
}
