import type { Clock } from '@salesmesh/chassis/clock';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { RecordConsentsRequest, RecordConsentsResponseInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { complianceEvent } from '../compliance-event.ts';
import { complianceErrors } from '../errors.ts';
import { type ConsentRecord, recordConsents as withConsents } from '../person/person.ts';
import { readConsent } from '../person/read-consent.ts';
import { changePerson, type PersonDeps } from './change-person.ts';

export function recordConsents(
  deps: PersonDeps & { clock: Clock },
): UnaryHandler<RecordConsentsRequest, RecordConsentsResponseInput> {
  return (request) => {
    const at = deps.clock.now();
    const records = readConsents(request);
    return changePerson(deps, request, {
      action: 'add_consent',
      work: (person) => ({
        next: withConsents(person, records),
        events: (version) =>
          records.map((record) =>
            complianceEvent(
              'ConsentRecorded',
              { aggregateId: person.recipientId, at, change: record.id },
              {
                recipient_id: person.recipientId,
                version,
                purpose: record.purpose ?? '',
                channel: record.channel ?? '',
                recorded_at: at.toISOString(),
              },
            ),
          ),
      }),
    });
  };
}

function readConsents({ request_id, consents }: RecordConsentsRequest): ConsentRecord[] {
  const read = consents.map((wire, place) => readConsent(wire, request_id, String(place)));
  const fields = read.flatMap((one, place) =>
    'wrongFields' in one ? one.wrongFields.map((field) => wrongField(`consents.${place}.${field}`)) : [],
  );
  if (fields.length > 0) throw complianceErrors.invalid_request({}, { fields });
  return read.flatMap((one) => ('record' in one ? [one.record] : []));
}

function wrongField(field: string) {
  return {
    field,
    zh: '请使用允许的值；时间用 RFC 3339',
    en: 'use one of the allowed values; write times as RFC 3339',
  };
}
