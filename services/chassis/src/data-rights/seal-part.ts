import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
// DER header of RFC 8410, before the 32 bytes of an X25519 public key (SPKI).
const PUBLIC_DER = Buffer.from('302a300506032b656e032100', 'hex');

export type SealKeys = { readonly publicKey: Buffer; readonly privateKey: Buffer };

/** A pair for one task: whoever holds the private half (PKCS #8) opens the parts, and nobody once it is destroyed. */
export function newSealKeys(): SealKeys {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return { publicKey: rawPublic(publicKey), privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }) };
}

export type PartSealer = {
  /** One-time public key: the opener needs it. */
  readonly senderKey: Buffer;
  seal(index: number, bytes: Uint8Array): Buffer;
};

/**
 * Seals the pieces of one part to a public key: X25519 with a one-time key, HKDF-SHA-256, AES-256-GCM. A key serves one
 * part, so the piece's number may be the nonce; it is authenticated with the piece, so pieces cannot change places.
 */
export function partSealer(recipientKey: Uint8Array, context: string): PartSealer {
  const own = generateKeyPairSync('x25519');
  const senderKey = rawPublic(own.publicKey);
  const shared = diffieHellman({ privateKey: own.privateKey, publicKey: publicKeyOf(recipientKey) });
  const key = derive(shared, senderKey, context);
  return {
    senderKey,
    seal: (index, bytes) => {
      const cipher = createCipheriv(ALGORITHM, key, nonceOf(index)).setAAD(Buffer.from(`${context}\n${index}`));
      return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    },
  };
}

/** Opens what `partSealer` sealed under the same context; throws when a bit, the place or the context differs. */
export function openPart(privateKey: Uint8Array, senderKey: Uint8Array, context: string) {
  const own = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
  const shared = diffieHellman({ privateKey: own, publicKey: publicKeyOf(senderKey) });
  const key = derive(shared, senderKey, context);
  return (index: number, sealed: Uint8Array): Buffer => {
    const bytes = Buffer.from(sealed);
    const decipher = createDecipheriv(ALGORITHM, key, nonceOf(index), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(`${context}\n${index}`)).setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]);
  };
}

function derive(shared: Uint8Array, senderKey: Uint8Array, context: string): Buffer {
  return Buffer.from(hkdfSync('sha256', shared, senderKey, `salesmesh.data-part/v1\n${context}`, KEY_BYTES));
}

function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUInt32BE(index, NONCE_BYTES - 4);
  return nonce;
}

function rawPublic(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(PUBLIC_DER.length);
}

function publicKeyOf(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([PUBLIC_DER, raw]), format: 'der', type: 'spki' });
}
