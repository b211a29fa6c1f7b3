import type { NoteSigner } from '../ledger/note-key.ts';
import { type Notice, noticeText } from '../notice/notice.ts';
import { type ConsentTrail, historyAt } from '../person/consent-trail.ts';
import type { ConsentRecord } from '../person/person.ts';

export type ReceiptFacts = {
  readonly tenant: string;
  readonly recipientId: string;
  readonly record: ConsentRecord;
  readonly trail: ConsentTrail | undefined;
  readonly notice: Notice | undefined;
  readonly now: Date;
};

/**
 * What the person can keep: the record in the terms of ISO/IEC TS 27560, with ids and no personal data. Whoever holds it
 * can see later what was agreed, to which text, and whether it still stood when the receipt was made.
 */
export function consentReceipt(facts: ReceiptFacts, issuer: string, receiptId: string): object {
  const { tenant, recipientId, record, trail, notice, now } = facts;
  const history = historyAt(record, trail, now);
  const text = notice && noticeText(notice, trail?.language);
  return {
    schema_version: 'ISO/IEC TS 27560:2023',
    iss: issuer,
    iat: Math.floor(now.getTime() / 1_000),
    receipt_id: receiptId,
    record_id: record.id,
    pii_principal_id: recipientId,
    pii_controllers: [{ party_id: tenant }],
    processing: {
      purpose: record.purpose,
      channel: record.channel,
      lawful_basis: record.basis,
      form: record.form,
      given_by: record.by ?? 'person',
      night: record.night ?? false,
      collection_method: history[0]?.method,
      valid_until: record.expires_at ?? undefined,
    },
    privacy_notice: {
      version: record.notice_version ?? undefined,
      language: trail?.language ?? text?.language,
      sha256: trail?.noticeSha256 ?? text?.sha256,
      url: text?.url,
    },
    state: history.at(-1)?.state,
    events: history.map(({ state, at, actor, method, proof, noticeVersion }) => ({
      ...{ event_state: state, event_time: at, entity_type: actor, method },
      ...{ proof_reference: proof, notice_version: noticeVersion },
    })),
  };
}

/**
 * Compact JWS (RFC 7515, EdDSA of RFC 8037) under the ledger's key. A note has line breaks in what is signed and this has
 * none, so neither can be passed off as the other.
 */
export function signReceipt(receipt: object, signer: NoteSigner): string {
  const header = { alg: 'EdDSA', typ: 'consent-receipt+jws', kid: signer.verifierKey.split('+').slice(0, 2).join('+') };
  const signed = [header, receipt].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${signed}.${Buffer.from(signer.sign(Buffer.from(signed))).toString('base64url')}`;
}
