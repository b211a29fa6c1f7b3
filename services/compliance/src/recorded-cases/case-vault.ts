import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { firstThatOpens, type MasterKeys } from '../content/master-keys.ts';
import { complianceErrors } from '../errors.ts';
import type { RecordedCase } from './recorded-case.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ALGORITHM = 'aes-256-gcm';

/** Of one master key: what seals a tenant's recorded cases, and what marks whom they are about. */
type CaseKey = { readonly content: Uint8Array; readonly recipient: Uint8Array };
/** A tenant's keys for its recorded cases: the first seals and marks, each of them opens and finds. */
export type CaseKeys = readonly [sealing: CaseKey, ...accepted: CaseKey[]];

/** From the master keys of the messages, by HKDF (RFC 5869): other keys than any message is sealed with. */
export function caseKeys([sealing, ...accepted]: MasterKeys, tenant: string): CaseKeys {
  return [caseKey(sealing, tenant), ...accepted.map((masterKey) => caseKey(masterKey, tenant))];
}

function caseKey(masterKey: Uint8Array, tenant: string): CaseKey {
  if (masterKey.length !== KEY_BYTES) throw new TypeError(`the content key has ${KEY_BYTES} bytes`);
  const derived = (use: string) => {
    const info = `salesmesh.recorded-cases/v1\n${use}\n${tenant}`;
    return new Uint8Array(hkdfSync('sha256', masterKey, new Uint8Array(0), info, KEY_BYTES));
  };
  return { content: derived('content'), recipient: derived('recipient') };
}

/** Names a person's cases without naming the person: who lacks the key cannot tell whose they are, nor try out ids. */
export function recipientMark([sealing]: CaseKeys, recipientId: string): string {
  return markBy(sealing, recipientId);
}

/** All that a person's cases may be named by, whichever key was in use when they were recorded. */
export function recipientMarks(keys: CaseKeys, recipientId: string): string[] {
  return keys.map((key) => markBy(key, recipientId));
}

function markBy({ recipient }: CaseKey, recipientId: string): string {
  return createHmac('sha256', recipient).update(recipientId).digest('base64url');
}

/** AES-256-GCM: nonce, body, tag. The decision's id is authenticated with it, so that no case stands in for another. */
export function sealCase(
  [{ content }]: CaseKeys,
  { id, recorded, nonce }: { id: string; recorded: RecordedCase; nonce: Uint8Array },
): Uint8Array {
  const cipher = createCipheriv(ALGORITHM, content, nonce).setAAD(Buffer.from(id));
  return Buffer.concat([nonce, cipher.update(JSON.stringify(recorded)), cipher.final(), cipher.getAuthTag()]);
}

export const CASE_NONCE_BYTES = NONCE_BYTES;

/** INTERNAL compliance.content_unreadable for what was not sealed with these keys for this id. */
export function openCase(keys: readonly Pick<CaseKey, 'content'>[], id: string, sealed: Uint8Array): RecordedCase {
  return firstThatOpens(keys, ({ content }) => opened(content, id, sealed));
}

function opened(content: Uint8Array, id: string, sealed: Uint8Array): RecordedCase {
  try {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv(ALGORITHM, content, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(id)).setAuthTag(sealed.subarray(-TAG_BYTES));
    const body = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
    return JSON.parse(Buffer.concat([body, decipher.final()]).toString());
  } catch (cause) {
    throw complianceErrors.content_unreadable({}, { cause });
  }
}
