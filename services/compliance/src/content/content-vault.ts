import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { complianceErrors } from '../errors.ts';
import { firstThatOpens, type MasterKeys } from './master-keys.ts';
import type { Content } from './screen-content.ts';

/**
 * Keeps rendered messages, and what else is personal and short-lived, unreadable at rest. What is sealed for one tenant
 * and name, which is the hash of a message, opens for no other.
 */
export type ContentVault<Kept extends object = Content> = {
  seal(tenant: string, name: string, content: Kept): Uint8Array;
  open(tenant: string, name: string, sealed: Uint8Array): Kept;
};

const CONTENT_KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ALGORITHM = 'aes-256-gcm';

/**
 * AES-256-GCM under a key per tenant, derived from one master key by HKDF (RFC 5869). The nonce stands first, the tag last;
 * tenant and name are authenticated with it. Random nonces keep a key safe for 2^32 messages (NIST SP 800-38D, 8.3).
 */
export function contentVault<Kept extends object = Content>(
  [masterKey, ...accepted]: MasterKeys,
  random: (bytes: number) => Uint8Array,
): ContentVault<Kept> {
  const keyOf = keysByTenant(masterKey);
  const openers = [keyOf, ...accepted.map(keysByTenant)];
  return {
    seal: (tenant, name, content) => {
      const nonce = random(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, keyOf(tenant), nonce).setAAD(associated(tenant, name));
      const body = [cipher.update(JSON.stringify(content)), cipher.final()];
      return Buffer.concat([nonce, ...body, cipher.getAuthTag()]);
    },
    open: (tenant, name, sealed) => {
      return firstThatOpens(openers, (keyFor) => opened(keyFor(tenant), associated(tenant, name), sealed));
    },
  };
}

function keysByTenant(masterKey: Uint8Array): (tenant: string) => Uint8Array {
  if (masterKey.length !== CONTENT_KEY_BYTES) throw new TypeError(`the content key has ${CONTENT_KEY_BYTES} bytes`);
  const keys = new Map<string, Uint8Array>();
  return (tenant) => {
    const known = keys.get(tenant);
    if (known !== undefined) return known;
    const info = `salesmesh.content/v1\n${tenant}`;
    const derived = new Uint8Array(hkdfSync('sha256', masterKey, new Uint8Array(0), info, CONTENT_KEY_BYTES));
    keys.set(tenant, derived);
    return derived;
  };
}

function opened<Kept>(key: Uint8Array, aad: Buffer, sealed: Uint8Array): Kept {
  const bytes = Buffer.from(sealed);
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(aad).setAuthTag(bytes.subarray(-TAG_BYTES));
  const body = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  return JSON.parse(Buffer.concat([body, finished(decipher)]).toString());
}

function associated(tenant: string, name: string): Buffer {
  return Buffer.from(`${tenant}\n${name}`);
}

function finished(decipher: ReturnType<typeof createDecipheriv>): Buffer {
  try {
    return decipher.final();
  } catch (cause) {
    throw complianceErrors.content_unreadable({}, { cause });
  }
}
