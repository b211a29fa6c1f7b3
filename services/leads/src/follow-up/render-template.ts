import type { FollowUpTemplate } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import Mustache from 'mustache';
import { errors } from '../errors.ts';

/** What a template may name in {{placeholders}}. */
export type TemplateView = {
  readonly name: string;
  readonly rep: string;
  readonly team: string;
  readonly attributes: Readonly<Record<string, string>>;
};
export type RenderedText = {
  readonly subject: string;
  readonly body: string;
  readonly elements: Record<(typeof elementNames)[number], string>;
};

export const elementNames = ['opt_out', 'sender_identity', 'postal_address', 'ad_label', 'ai_notice'] as const;

// Messages are plain text: "Müller & Sohn" must not become "Müller &amp; Sohn".
const asPlainText = { escape: String };

/** Subject, body and the texts that meet duties, each rendered alike, so that a duty's text is found in the body. */
export function renderTemplate(template: FollowUpTemplate, view: TemplateView): RenderedText {
  const render = (text: string) => Mustache.render(text, view, undefined, asPlainText);
  const elements = template.elements;
  return {
    subject: render(template.subject),
    body: render(template.body),
    elements: {
      opt_out: render(elements?.opt_out ?? ''),
      sender_identity: render(elements?.sender_identity ?? ''),
      postal_address: render(elements?.postal_address ?? ''),
      ad_label: render(elements?.ad_label ?? ''),
      ai_notice: render(elements?.ai_notice ?? ''),
    },
  };
}

/** INVALID_ARGUMENT leads.template_broken with what the parser found; it names places, not data. */
export function assertParses(text: string): void {
  try {
    Mustache.parse(text);
  } catch (cause) {
    throw errors.template_broken({ reason: cause instanceof Error ? cause.message : 'unknown' }, { cause });
  }
}

/** The template of the channel for the country, else the default of the channel; of several the first by id. */
export function pickTemplate<T extends Pick<FollowUpTemplate, 'id' | 'channel' | 'countries'>>(
  templates: readonly T[],
  channel: string,
  country: string | undefined,
): T | undefined {
  const ofChannel = templates.filter((template) => template.channel === channel).sort(byId);
  const forCountry = ofChannel.find(({ countries }) => country !== undefined && countries.includes(country));
  return forCountry ?? ofChannel.find(({ countries }) => countries.length === 0);
}

function byId(left: { id: string }, right: { id: string }): number {
  return left.id < right.id ? -1 : 1;
}
