import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import type { MasterKeys } from '../content/master-keys.ts';

/** Whom an opt-out link (退订链接) speaks for, and over which channel the message came. */
export type OptOutLink = { readonly recipientId: string; readonly channel: string };

export type OptOutTokens = {
  /** Last part of the link in a message decided at `issuedAt`. The same message gets the same link each time it is rendered. */
  mint(tenant: string, link: OptOutLink, issuedAt: Date): string;
  /** Undefined for what was made up, damaged, made for another tenant, or is too old. */
  open(tenant: string, token: string, now: Date): OptOutLink | undefined;
};

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ALGORITHM = 'aes-256-gcm';
const DAY_MS = 86_400_000;
/** Laws ask for 30 days at least (CN-MAIL-14, CAN-SPAM); people find old mail, so it is three years. */
const VALID_DAYS = 3 * 365;
const LONGEST = 1_000;

/**
 * Encrypted and authenticated with AES-256-GCM, so that the link says nothing of the person and cannot be guessed. The nonce
 * is an HMAC of what is encrypted (as in SIV, RFC 5297): a link is the same for the same message, and no nonce serves two.
 */
export function optOutTokens(masterKeys: MasterKeys): OptOutTokens {
  const derived = (masterKey: Uint8Array, use: string) =>
    new Uint8Array(hkdfSync('sha256', masterKey, new Uint8Array(0), `salesmesh.opt-out/v1\n${use}`, KEY_BYTES));
  const [sealing] = masterKeys;
  const [cipherKey, nonceKey] = [derived(sealing, 'cipher'), derived(sealing, 'nonce')];
  const cipherKeys = masterKeys.map((masterKey) => derived(masterKey, 'cipher'));
  return {
    mint: (tenant, { recipientId, channel }, issuedAt) => {
      const lastDay = Math.ceil(issuedAt.getTime() / DAY_MS) + VALID_DAYS;
      const plain = [lastDay.toString(36), channel, recipientId].join('\n');
      const nonce = createHmac('sha256', nonceKey).update(`${tenant}\n${plain}`).digest().subarray(0, NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, cipherKey, nonce).setAAD(Buffer.from(tenant));
      const sealed = [nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()];
      return Buffer.concat(sealed).toString('base64url');
    },
    open: (tenant, token, now) => {
      const found = cipherKeys.map((key) => decrypted(key, tenant, token));
      const plain = found.find((text) => text !== undefined);
      if (plain === undefined) return undefined;
      const [lastDay = '', channel = '', ...rest] = plain.split('\n');
      const isOver = now.getTime() >= (Number.parseInt(lastDay, 36) + 1) * DAY_MS;
      return isOver ? undefined : { channel, recipientId: rest.join('\n') };
    },
  };
}

function decrypted(key: Uint8Array, tenant: string, token: string): string | undefined {
  const bytes = Buffer.from(token.slice(0, LONGEST), 'base64url');
  if (bytes.length <= NONCE_BYTES + TAG_BYTES || bytes.toString('base64url') !== token) return undefined;
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(tenant))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  const start = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    return Buffer.concat([start, decipher.final()]).toString();
  } catch {
    // How the platform says that the tag does not fit: nobody here made this token.
    return undefined;
  }
}
