import { type Action, isAllowing, needsPermit, type Price } from '../automation/automation.ts';
import type { StoredPerson } from '../automation/change.ts';
import { latestEnd, permitExpiry } from '../automation/permit-expiry.ts';
import type { Decide, Law, Verdict } from '../automation/verdict.ts';
import { type Content, type ScreenedContent, screenContent } from '../content/screen-content.ts';
import type { Facts } from '../decisions/facts.ts';
import { instantsOf } from '../decisions/instants-of.ts';
import { complianceErrors } from '../errors.ts';
import { gatherFacts, type KnownPerson } from '../facts/gather-facts.ts';
import type { TenantSettings } from '../settings/settings.ts';

export type CaseToDecide = {
  automationId: string;
  action: Action;
  price?: Price | undefined;
  team: string;
  content?: Content | undefined;
  person: KnownPerson;
  settings: TenantSettings;
  now: Date;
};
export type DecidedCase = { facts: Facts; verdict: Verdict; permitExpiresAt?: Date };

/** Gathers the facts and judges them. */
export function judgeCase(decide: Decide, asked: CaseToDecide): { facts: Facts; verdict: Verdict } {
  const facts = gatherFacts({ ...asked, content: screened(asked) }, asked.person, asked.settings);
  return { facts, verdict: decide(facts) };
}

/** The same; where a message may leave, also how long that holds. */
export function decideCase(law: Law, asked: CaseToDecide): DecidedCase {
  const { facts, verdict } = judgeCase(law.decide, asked);
  if (!needsPermit(asked.action, verdict.outcome)) return { facts, verdict };
  const content = facts.content as ScreenedContent | undefined;
  const { instantsMs, byClock } = law.changes(facts);
  const endsAt = latestEnd(asked.now, [...instantsMs, ...instantsOf(facts)]);
  if (byClock === undefined) return { facts, verdict, permitExpiresAt: endsAt };
  const isAllowedAt = (instant: Date) => {
    const later = byClock(gatherFacts({ ...asked, content, now: instant }, asked.person, asked.settings));
    return isAllowing(later.outcome) && addsNothing(later, verdict);
  };
  return { facts, verdict, permitExpiresAt: permitExpiry(asked.now, endsAt, isAllowedAt) };
}

function screened({ content, action, person, settings }: CaseToDecide): ScreenedContent | undefined {
  if (content === undefined) return undefined;
  const place = { channel: action.channel, residence: person.facts.residence ?? undefined };
  return screenContent(content, place, settings.secretTerms);
}

/** A duty that arises later is not one that the permit of now tells egress to fulfil. */
export function addsNothing(later: Verdict, earlier: Pick<Verdict, 'obligations'>): boolean {
  const known = new Set(earlier.obligations.map(({ type }) => type));
  return later.obligations.every(({ type }) => known.has(type));
}

/** The person with the facts that leads told, in the version that was asked for or a newer one. */
export function knownPerson(
  person: StoredPerson | undefined,
  recipientId: string,
  version: number,
): KnownPerson & StoredPerson {
  const { facts } = person ?? {};
  if (person === undefined || facts === undefined) throw complianceErrors.recipient_not_found({ recipientId });
  if (person.recipientVersion < version) {
    throw complianceErrors.recipient_behind({ recipientId, version }, { retryAfterMs: 200 });
  }
  return { ...person, facts };
}

/** The person without the place that this automation itself holds: it must not stand in its own way. */
export function withoutOwnSend<P extends KnownPerson>(person: P, automationId: string): P {
  return { ...person, sends: person.sends.filter((send) => send.automationId !== automationId) };
}
