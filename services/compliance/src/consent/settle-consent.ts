import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  ConfirmConsentRequest,
  ConfirmConsentResponseInput,
  RenewConsentRequest,
  RenewConsentResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { facts } from '../decisions/facts.ts';
import { complianceErrors } from '../errors.ts';
import { requireNotice } from '../notice/require-notice.ts';
import { changePerson, type PersonDeps, requireOneOf } from '../person/change-person.ts';
import { consentRecorded } from '../person/consent-events.ts';
import type { Person } from '../person/person.ts';
import type { PersonChange } from '../person/person-store.ts';
import { readCollection } from '../person/read-consent.ts';
import { confirmConsent as confirmed, renewConsent as renewed } from '../person/renew-consent.ts';
import { requireFields } from '../required-fields.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

const forms = facts.shape.consents.unwrap().unwrap().element.shape.form.unwrap().unwrap().options;
type SettleDeps = PersonDeps & { settings: Pick<SettingsStore, 'read'> };
type Told = { language?: string | undefined; method?: string | undefined; proof?: string | undefined };

export function confirmConsent(deps: PersonDeps): UnaryHandler<ConfirmConsentRequest, ConfirmConsentResponseInput> {
  return async (request) => {
    requireFields(request, ['consent_id']);
    const at = readInstant('confirmed_at', request.confirmed_at);
    const { how } = readHow(request);
    const now = deps.clock.now();
    const work = (person: Person) => confirmed(person, { consentId: request.consent_id, at, now, how });
    return changePerson(deps, request, { action: 'add_consent', work: told(work, request.consent_id, now) });
  };
}

export function renewConsent(deps: SettleDeps): UnaryHandler<RenewConsentRequest, RenewConsentResponseInput> {
  return async (request) => {
    requireFields(request, ['recipient_id', 'consent_id', 'notice_version']);
    const at = readInstant('renewed_at', request.renewed_at);
    const expiresAt = request.expires_at ? readInstant('expires_at', request.expires_at).toISOString() : undefined;
    const form = request.form === '' ? undefined : requireOneOf('form', request.form, forms);
    const { how, language } = readHow(request);
    const now = deps.clock.now();
    const { consent_id: consentId, notice_version: noticeVersion } = request;
    await deps.access.assertPerson('add_consent', request.recipient_id);
    const [person, settings] = await Promise.all([deps.people.load(request.recipient_id), deps.settings.read()]);
    const purpose = person?.consents.find(({ id }) => id === consentId)?.purpose;
    if (purpose == null) throw complianceErrors.consent_not_found({ recipientId: request.recipient_id, consentId });
    const text = requireNotice(settings, { purpose, notice_version: noticeVersion }, { language, place: '' });
    const renewal = { consentId, at, now, how, noticeVersion, noticeSha256: text?.sha256, language, form, expiresAt };
    const work = (current: Person) => renewed(current, renewal);
    return changePerson(deps, request, { action: 'add_consent', work: told(work, consentId, now) });
  };
}

/** The change with the event that tells of it. */
function told(work: (person: Person) => Person, consentId: string, at: Date): (person: Person) => PersonChange {
  return (person) => {
    const next = work(person);
    const changed = next.consents.filter(({ id }) => id === consentId);
    const tell = (version: number) =>
      changed.map((record) => consentRecorded(person.recipientId, record, { at, version }));
    return { next, events: tell };
  };
}

function readHow(request: Told) {
  const read = readCollection(request);
  if ('wrongFields' in read) {
    const cure = { zh: '请使用允许的值', en: 'use one of the allowed values' };
    throw complianceErrors.invalid_request({}, { fields: read.wrongFields.map((field) => ({ field, ...cure })) });
  }
  const { language, method, proof } = read;
  const actor = method === undefined ? ('staff' as const) : ('person' as const);
  return { how: { actor, method: method ?? ('api' as const), ...(proof === undefined ? {} : { proof }) }, language };
}

function readInstant(field: string, value: string): Date {
  if (facts.shape.now.safeParse(value).success) return new Date(value);
  const cure = { zh: '请使用 RFC 3339 时间', en: 'use an RFC 3339 time, such as 2026-11-22T02:30:00Z' };
  throw complianceErrors.invalid_request({}, { fields: [{ field, value, ...cure }] });
}
