import type { Clock } from '@salesmesh/chassis/clock';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { RecordConsentsRequest, RecordConsentsResponseInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { complianceErrors } from '../errors.ts';
import { requireNotice } from '../notice/require-notice.ts';
import { changePerson, type PersonDeps } from '../person/change-person.ts';
import { consentRecorded } from '../person/consent-events.ts';
import { type ConsentTrail, newTrail } from '../person/consent-trail.ts';
import { recordConsents as withConsents } from '../person/person.ts';
import { collectionOf, type ReadConsent, readConsent } from '../person/read-consent.ts';
import type { SettingsDocument, SettingsStore } from '../settings/settings-store.ts';

type RecordConsentsDeps = PersonDeps & { clock: Clock; settings: Pick<SettingsStore, 'read'> };

export function recordConsents(
  deps: RecordConsentsDeps,
): UnaryHandler<RecordConsentsRequest, RecordConsentsResponseInput> {
  return async (request) => {
    const at = deps.clock.now();
    const read = readConsents(request);
    const settings = await deps.settings.read();
    const trails = read.map((each, place) => trailOf(each, settings, `consents.${place}.`));
    const records = read.map(({ record }) => record);
    return changePerson(deps, request, {
      action: 'add_consent',
      work: (person) => ({
        next: withConsents(person, records, trails),
        events: (version) => records.map((record) => consentRecorded(person.recipientId, record, { at, version })),
      }),
    });
  };
}

function trailOf(read: ReadConsent, settings: SettingsDocument, place: string): ConsentTrail {
  const text = requireNotice(settings, read.record, { language: read.told.language, place });
  return newTrail(read.record, collectionOf(read, { actor: 'staff', method: 'api' }, text?.sha256));
}

function readConsents({ request_id, consents }: RecordConsentsRequest): ReadConsent[] {
  const read = consents.map((wire, place) => readConsent(wire, request_id, String(place)));
  const fields = read.flatMap((one, place) =>
    'wrongFields' in one ? one.wrongFields.map((field) => wrongField(`consents.${place}.${field}`)) : [],
  );
  if (fields.length > 0) throw complianceErrors.invalid_request({}, { fields });
  return read.flatMap((one) => ('record' in one ? [one] : []));
}

function wrongField(field: string) {
  return {
    field,
    zh: '请使用允许的值；时间用 RFC 3339',
    en: 'use one of the allowed values; write times as RFC 3339',
  };
}
