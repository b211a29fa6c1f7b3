import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { firstThatOpens, type MasterKeys } from '../content/master-keys.ts';
import { rightsErrors } from './rights-errors.ts';

/** Keeps bytes unreadable at rest. What is sealed for one tenant and purpose opens for no other. */
export type ByteVault = {
  seal(tenant: string, purpose: string, bytes: Uint8Array): Buffer;
  /** compliance.archive_unreadable. */
  open(tenant: string, purpose: string, sealed: Uint8Array): Buffer;
  /** A secret that follows from the id, so that a repeated request is given the same one and none is stored. */
  tokenOf(tenant: string, id: string): string;
  isTokenOf(tenant: string, id: string, token: string): boolean;
};

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ALGORITHM = 'aes-256-gcm';

/** AES-256-GCM and HMAC-SHA-256 under keys per tenant, derived from the master key of contents by HKDF (RFC 5869). */
export function byteVault(masterKeys: MasterKeys, random: (bytes: number) => Uint8Array): ByteVault {
  const [sealing] = masterKeys;
  const derive = (masterKey: Uint8Array, use: string, tenant: string) =>
    Buffer.from(hkdfSync('sha256', masterKey, new Uint8Array(0), `salesmesh.rights-${use}/v1\n${tenant}`, KEY_BYTES));
  const associated = (tenant: string, purpose: string) => Buffer.from(`${tenant}\n${purpose}`);
  const token = (masterKey: Uint8Array, tenant: string, id: string) =>
    createHmac('sha256', derive(masterKey, 'token', tenant))
      .update(id)
      .digest('base64url');
  const opened = (masterKey: Uint8Array, associatedData: Buffer, tenant: string, bytes: Buffer) => {
    const key = derive(masterKey, 'bytes', tenant);
    const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(associatedData).setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  };
  return {
    seal: (tenant, purpose, bytes) => {
      const nonce = random(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, derive(sealing, 'bytes', tenant), nonce).setAAD(
        associated(tenant, purpose),
      );
      return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    },
    open: (tenant, purpose, sealed) => {
      const bytes = Buffer.from(sealed);
      try {
        return firstThatOpens(masterKeys, (key) => opened(key, associated(tenant, purpose), tenant, bytes));
      } catch (cause) {
        throw rightsErrors.archive_unreadable({}, { cause });
      }
    },
    tokenOf: (tenant, id) => token(sealing, tenant, id),
    isTokenOf: (tenant, id, text) =>
      masterKeys.some((key) => {
        const [given, expected] = [Buffer.from(text), Buffer.from(token(key, tenant, id))];
        return given.length === expected.length && timingSafeEqual(given, expected);
      }),
  };
}
