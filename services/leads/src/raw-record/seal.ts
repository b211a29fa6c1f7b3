import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** Random bytes for keys and nonces; injected so that tests can fix them. */
export type RandomBytes = (size: number) => Buffer;
export const systemRandomBytes: RandomBytes = randomBytes;

/** AES-256-GCM; the answer is nonce, ciphertext and tag in one. `context` is bound in but not stored. */
function seal(key: Buffer, plain: Uint8Array, context: string, random: RandomBytes): Buffer {
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when the key, the context or a single bit differs. */
function unseal(key: Buffer, sealed: Buffer, context: string): Buffer {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES)), decipher.final()]);
}

/**
 * Keys that all come from the service's seal key: one that wraps the keys of persons, and one per tenant that makes
 * blind indexes, so that equal addresses of two tenants have different hashes.
 */
export type KeyRing = {
  wrap(personKey: Buffer, personId: string): Buffer;
  unwrap(wrapped: Buffer, personId: string): Buffer;
  newPersonKey(): Buffer;
  sealRecord(personKey: Buffer, record: Uint8Array, recordId: string): Buffer;
  unsealRecord(personKey: Buffer, sealed: Buffer, recordId: string): Buffer;
  /** Keyed hash of a personal value, 132 bits in base64url: equal values meet, nobody without the key can test a guess. */
  blindIndex(tenant: string, field: string, value: string): string;
};

const BLIND_INDEX_CHARACTERS = 22;

export function keyRing(sealKey: Buffer, random: RandomBytes): KeyRing {
  const wrapKey = derive(sealKey, 'wrap');
  const tenantKeys = new Map<string, Buffer>();
  const indexKeyOf = (tenant: string): Buffer => {
    const known = tenantKeys.get(tenant) ?? derive(sealKey, `blind-index:${tenant}`);
    tenantKeys.set(tenant, known);
    return known;
  };
  return {
    wrap: (personKey, personId) => seal(wrapKey, personKey, `person:${personId}`, random),
    unwrap: (wrapped, personId) => unseal(wrapKey, wrapped, `person:${personId}`),
    newPersonKey: () => random(KEY_BYTES),
    sealRecord: (personKey, record, recordId) => seal(personKey, record, `record:${recordId}`, random),
    unsealRecord: (personKey, sealed, recordId) => unseal(personKey, sealed, `record:${recordId}`),
    blindIndex: (tenant, field, value) =>
      createHmac('sha256', indexKeyOf(tenant))
        .update(`${field}:${value}`)
        .digest('base64url')
        .slice(0, BLIND_INDEX_CHARACTERS),
  };
}

function derive(sealKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', sealKey, Buffer.alloc(0), `salesmesh.leads.${purpose}`, KEY_BYTES));
}
