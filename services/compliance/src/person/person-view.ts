import type { ConsentInput, ConsentStepInput, PersonInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { type ConsentStep, type ConsentTrail, historyAt } from './consent-trail.ts';
import type { ConsentRecord } from './person.ts';
import type { StoredPerson } from './person-store.ts';

/** A dossier as the contract shows it. */
export function personView(person: StoredPerson, now: Date): PersonInput {
  const { registry, notice } = person;
  const trails = new Map((person.trails ?? []).map((trail) => [trail.consentId, trail]));
  return {
    recipient_id: person.recipientId,
    version: person.version,
    recipient_version: person.recipientVersion,
    consents: person.consents.map((consent) => consentView(consent, trails.get(consent.id), now)),
    suppressed_channels: [...person.suppressedChannels],
    registry_listed: registry?.listed,
    registry_checked_at: registry?.checked_at,
    notice_given: notice.given,
    source_disclosed: notice.source_disclosed,
    call_analysis_disclosed: notice.call_analysis_disclosed,
    open_requests: [...person.openRequests],
  };
}

function consentView(consent: ConsentRecord, trail: ConsentTrail | undefined, now: Date): ConsentInput {
  const history = historyAt(consent, trail, now);
  const [first] = history;
  return {
    id: consent.id,
    purpose: consent.purpose ?? '',
    channel: consent.channel ?? '',
    basis: consent.basis ?? '',
    form: consent.form ?? '',
    by: consent.by ?? '',
    night: consent.night ?? false,
    given_at: consent.given_at ?? '',
    expires_at: consent.expires_at ?? undefined,
    withdrawn_at: consent.withdrawn_at ?? undefined,
    confirmed_at: consent.confirmed_at ?? undefined,
    notice_version: consent.notice_version ?? undefined,
    language: trail?.language,
    method: first?.method,
    proof: first?.proof,
    notice_sha256: trail?.noticeSha256,
    history: history.map(stepView),
  };
}

function stepView({ state, at, actor, method, proof, noticeVersion }: ConsentStep): ConsentStepInput {
  return { state, at, actor, method, proof, notice_version: noticeVersion };
}
