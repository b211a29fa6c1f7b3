import type { Clock } from '@salesmesh/chassis/clock';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  ListReconsentsRequest,
  ListReconsentsResponseInput,
  ReconsentInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { complianceErrors } from '../errors.ts';
import { currentNotice, noticesByPurpose } from '../notice/notice.ts';
import { consentsInForce } from '../person/consent-in-force.ts';
import type { Person } from '../person/person.ts';
import type { PersonStore } from '../person/person-store.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

export type ReconsentDeps = { people: PersonStore; settings: Pick<SettingsStore, 'read'>; clock: Clock };

export function listReconsents({
  people,
  settings,
  clock,
}: ReconsentDeps): UnaryHandler<ListReconsentsRequest, ListReconsentsResponseInput> {
  return async ({ purpose, page_size: pageSize, page_token: pageToken }) => {
    const now = clock.now();
    const notice = currentNotice(noticesByPurpose((await settings.read()).notices ?? []), purpose, now);
    if (notice === undefined) throw noNotice(purpose);
    const found = await people.withOtherNotice({ purpose, version: notice.version, pageSize, pageToken });
    return {
      reconsents: found.people.flatMap((person) => staleOf(person, { purpose, version: notice.version, now })),
      next_page_token: found.nextPageToken,
    };
  };
}

/** Of a person's consents to the purpose those that a message could rest on, were they not to another text. */
function staleOf(
  { recipientId, consents }: Person,
  { purpose, version, now }: { purpose: string; version: string; now: Date },
): ReconsentInput[] {
  return consents
    .filter((record) => record.purpose === purpose && record.basis === 'consent' && record.notice_version !== version)
    .filter((record) => consentsInForce(consents, { purpose, channel: record.channel ?? '' }, now).includes(record))
    .map((record) => ({
      recipient_id: recipientId,
      consent_id: record.id,
      channel: record.channel ?? '',
      notice_version: record.notice_version ?? undefined,
      current_notice_version: version,
    }));
}

function noNotice(purpose: string) {
  const cure = {
    zh: '该用途没有生效的告知；请先用 PUT /v1/compliance/notices 登记',
    en: 'no notice of it is in force; put one first with PUT /v1/compliance/notices',
  };
  return complianceErrors.invalid_request({}, { fields: [{ field: 'purpose', value: purpose, ...cure }] });
}
