import type { Action, Price } from '../automation/automation.ts';
import type { ScreenedContent } from '../content/screen-content.ts';
import type { Facts } from '../decisions/facts.ts';
import { currentNotice } from '../notice/notice.ts';
import { ANY_CHANNEL, type Person, type RecipientFacts } from '../person/person.ts';
import type { WithSends } from '../person/send.ts';
import { type Activity, activityFor, type TenantSettings } from '../settings/settings.ts';
import { assessedTransfer, assessmentFacts } from './assessment-facts.ts';
import { frequencyOf } from './frequency.ts';
import { priceFacts } from './price-facts.ts';
import { transferFacts } from './transfer-facts.ts';

/** A person whose facts have arrived from leads. */
export type KnownPerson = Person & WithSends & { facts: RecipientFacts };
export type Case = {
  now: Date;
  automationId: string;
  action: Action;
  price?: Price | undefined;
  team: string;
  content?: ScreenedContent | undefined;
};

/** Of a record kept here an instant that is not set is not unknown: it has not happened, and null says so. */
export const neverHappened = { given_at: null, expires_at: null, withdrawn_at: null, confirmed_at: null } as const;

const DAY_MS = 86_400_000;
/** A message that is no quotation and for which no price is declared carries none; of a quotation it would be unknown. */
const noPrice: Price = { personalised: false, deviation: 0, justification: '', within_margin: true };
/** Someone who does not want to be called wants no text message and no machine on the line either. */
const suppressedBy: Readonly<Record<string, readonly string[]>> = {
  email: ['email'],
  call: ['call'],
  ai_call: ['ai_call', 'call'],
  sms: ['sms', 'call'],
  im: ['im'],
  quotation: ['quotation', 'email'],
};

/** The decision object of one case. What is not known is left out, so that the packs read it as unknown. */
export function gatherFacts(asked: Case, person: KnownPerson, settings: TenantSettings): Facts {
  const activity = activityFor(settings, asked.action.purpose);
  // Each consent is held against the notice of its own purpose; where none is kept, against what the activity names.
  const currentVersion = (purpose: string | null | undefined) =>
    currentNotice(settings.notices, purpose ?? '', asked.now)?.version ?? activity?.currentNoticeVersion;
  const now = asked.now.toISOString();
  const data = dataFacts(activity, person);
  const declared = assessedTransfer(asked, activity, settings.assessments);
  return {
    now,
    action: { ...asked.action, id: asked.automationId },
    recipient: { ...person.facts, id: person.recipientId },
    consents: person.consents.map(({ id: _, ...consent }) => ({
      ...neverHappened,
      ...consent,
      ...defined('current_notice_version', currentVersion(consent.purpose)),
    })),
    notice: { ...person.notice },
    suppression: { internal: isSuppressed(person, asked.action.channel), ...defined('registry', person.registry) },
    requests: { open: [...person.openRequests] },
    ...defined('data', data),
    ...defined('transfer', transferFacts(declared, { facts: { now, data }, person, settings })),
    ...defined('content', asked.content),
    ...defined('price', declaredPrice(asked, settings)),
    ...defined('choice', activity?.choice),
    ...defined('assessment', assessmentFacts(asked, activity, settings.assessments)),
    sender: settings.teams.get(asked.team) ?? { team: asked.team },
    frequency: frequencyOf(person.sends, asked.now),
  };
}

function declaredPrice({ price, action }: Case, { pricePolicy }: TenantSettings): Price | undefined {
  const declared = price ?? (isQuotation(action) ? undefined : noPrice);
  return declared && priceFacts(declared, pricePolicy);
}

function isQuotation({ purpose, channel }: Action): boolean {
  return purpose === 'quotation' || channel === 'quotation';
}

function isSuppressed(person: Person, channel: string): boolean {
  const channels = [ANY_CHANNEL, ...(suppressedBy[channel] ?? [channel])];
  return person.suppressedChannels.some((suppressed) => channels.includes(suppressed));
}

function dataFacts(activity: Activity | undefined, person: Person): Facts['data'] | undefined {
  if (activity?.data?.retention_until != null) return activity.data;
  if (activity?.retentionDays === undefined || person.registeredAt === undefined) return activity?.data;
  const until = new Date(person.registeredAt.getTime() + activity.retentionDays * DAY_MS);
  return { ...activity.data, retention_until: until.toISOString() };
}

function defined<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}
