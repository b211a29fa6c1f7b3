import { currentContext } from '@salesmesh/chassis/context';
import { derivedId } from '@salesmesh/chassis/ids';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  GetConsentReceiptRequest,
  GetConsentReceiptResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { complianceErrors } from '../errors.ts';
import type { LogKeys } from '../ledger/ledger-store.ts';
import { findNotice, noticesByPurpose } from '../notice/notice.ts';
import type { PersonDeps } from '../person/change-person.ts';
import { requireFields } from '../required-fields.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { consentReceipt, signReceipt } from './receipt.ts';

type ReceiptDeps = PersonDeps & { settings: Pick<SettingsStore, 'read'>; keysOf(tenant: string): LogKeys };

export function getConsentReceipt(
  deps: ReceiptDeps,
): UnaryHandler<GetConsentReceiptRequest, GetConsentReceiptResponseInput> {
  return async (request) => {
    requireFields(request, ['recipient_id', 'consent_id']);
    const { recipient_id: recipientId, consent_id: consentId } = request;
    await deps.access.assertPerson('read', recipientId);
    const [person, settings] = await Promise.all([deps.people.load(recipientId), deps.settings.read()]);
    const record = person?.consents.find(({ id }) => id === consentId);
    if (person === undefined || record === undefined) {
      throw complianceErrors.consent_not_found({ recipientId, consentId });
    }
    const { tenant } = currentContext();
    const { signer } = deps.keysOf(tenant);
    const notices = noticesByPurpose(settings.notices ?? []);
    const facts = {
      ...{ tenant, recipientId, record, now: deps.clock.now() },
      trail: person.trails?.find((trail) => trail.consentId === consentId),
      notice: findNotice(notices, record.purpose ?? '', record.notice_version ?? ''),
    };
    const receiptId = derivedId('receipt', person._id, consentId, String(person.version));
    return {
      receipt: signReceipt(consentReceipt(facts, signer.name, receiptId), signer),
      verifier_key: signer.verifierKey,
    };
  };
}
