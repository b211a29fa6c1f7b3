import { complianceErrors } from '../errors.ts';
import { type ConsentStep, newTrail, withStep } from './consent-trail.ts';
import type { ConsentRecord, Person } from './person.ts';

type How = Pick<ConsentStep, 'actor' | 'method' | 'proof'>;
export type Confirmation = { readonly consentId: string; readonly at: Date; readonly now: Date; readonly how: How };
export type Renewal = Confirmation & {
  readonly noticeVersion: string;
  readonly noticeSha256?: string | undefined;
  readonly language?: string | undefined;
  /** Absent: as before. */
  readonly form?: ConsentRecord['form'];
  readonly expiresAt?: string | undefined;
};

/** The person stands by it; a confirmation told late does not put an earlier one in the place of a later one. */
export function confirmConsent(person: Person, { consentId, at, now, how }: Confirmation): Person {
  const record = standing(person, consentId, at, now);
  const confirmedMs = Math.max(at.getTime(), Date.parse(record.confirmed_at ?? '') || 0);
  const next = { ...record, confirmed_at: new Date(confirmedMs).toISOString() };
  const step: ConsentStep = { state: 'confirmed', at: at.toISOString(), ...how };
  return { ...replaced(person, next), trails: withStep(person.trails, [record], step) };
}

/** The person agreed again, to another text: from here on the record is of that text and of that day. */
export function renewConsent(person: Person, renewal: Renewal): Person {
  const { consentId, at, now, how, noticeVersion, noticeSha256, language, form, expiresAt } = renewal;
  const record = standing(person, consentId, at, now);
  const next: ConsentRecord = {
    ...record,
    given_at: at.toISOString(),
    notice_version: noticeVersion,
    ...(form == null ? {} : { form }),
    ...(expiresAt === undefined ? {} : { expires_at: expiresAt }),
  };
  const step: ConsentStep = { state: 'renewed', at: at.toISOString(), ...how, noticeVersion };
  const trails = withStep(person.trails, [record], step).map((trail) => {
    if (trail.consentId !== consentId) return trail;
    const { history } = trail;
    const text = { ...(noticeSha256 ? { noticeSha256 } : {}), ...(language ? { language } : {}) };
    return { ...newTrail(next, { ...how, ...text }), history };
  });
  return { ...replaced(person, next), trails };
}

/** NOT_FOUND compliance.consent_not_found; FAILED_PRECONDITION compliance.consent_ended for what can no longer be stood by. */
function standing(person: Person, consentId: string, at: Date, now: Date): ConsentRecord {
  const record = person.consents.find(({ id }) => id === consentId);
  if (record === undefined) throw complianceErrors.consent_not_found({ recipientId: person.recipientId, consentId });
  const { basis, given_at, withdrawn_at, expires_at } = record;
  const isOver = withdrawn_at != null || (expires_at != null && Date.parse(expires_at) <= now.getTime());
  if (basis !== 'consent' || given_at == null || isOver) throw complianceErrors.consent_ended({ consentId });
  if (at > now || at.getTime() < Date.parse(given_at)) throw outOfTime(given_at);
  return record;
}

function outOfTime(givenAt: string) {
  const fields = [{ field: 'at', zh: `应在 ${givenAt} 与现在之间`, en: `give an instant between ${givenAt} and now` }];
  return complianceErrors.invalid_request({}, { fields });
}

function replaced(person: Person, next: ConsentRecord): Person {
  return { ...person, consents: person.consents.map((record) => (record.id === next.id ? next : record)) };
}
