import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { ledgerErrors } from './ledger-errors.ts';
import { sha256 } from './merkle-hash.ts';

/** Signature types of C2SP signed-note that are understood here. */
export const NoteAlgorithm = { ed25519: 0x01, ed25519Cosignature: 0x04 } as const;
export type NoteAlgorithm = (typeof NoteAlgorithm)[keyof typeof NoteAlgorithm];

/** Name and key id together say which key made a signature; neither does alone. */
export type NoteKeyIdentity = { readonly name: string; readonly keyId: number };

export type NoteVerifier = NoteKeyIdentity & {
  readonly algorithm: NoteAlgorithm;
  /** Plain Ed25519 over the bytes, whatever they are: watermarks use it too. */
  verify(message: Uint8Array, signature: Uint8Array): boolean;
};

export type NoteSigner = NoteKeyIdentity & {
  /** `<name>+<key id in hex>+<base64(type ‖ public key)>`: what an outsider needs to verify. */
  readonly verifierKey: string;
  readonly verifier: NoteVerifier;
  sign(message: Uint8Array): Uint8Array;
};

const KEY_BYTES = 32;
// DER headers of RFC 8410, before the 32 bytes of an Ed25519 private (PKCS #8) and public (SPKI) key.
const PRIVATE_DER = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_DER = Buffer.from('302a300506032b6570032100', 'hex');
const VERIFIER_KEY_PATTERN = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/u;

/** A key name is what follows the dash of a signature line, so it holds neither space nor plus (signed-note, "Format"). */
export function isKeyName(name: string): boolean {
  return /^[^\s+\p{Cc}]+$/u.test(name) && name.isWellFormed();
}

/** The signer of one log. `seed` is the 32 byte Ed25519 private key; `name` is the log's origin. */
export function createNoteSigner(name: string, seed: Uint8Array): NoteSigner {
  if (!isKeyName(name) || seed.length !== KEY_BYTES) {
    throw ledgerErrors.verifier_key_malformed();
  }
  const privateKey = createPrivateKey({ key: Buffer.concat([PRIVATE_DER, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_DER.length);
  const verifier = createNoteVerifier(name, publicKey, NoteAlgorithm.ed25519);
  return {
    name,
    keyId: verifier.keyId,
    verifierKey: formatVerifierKey(name, publicKey, NoteAlgorithm.ed25519),
    verifier,
    sign: (message) => sign(null, message, privateKey),
  };
}

export function createNoteVerifier(name: string, publicKey: Uint8Array, algorithm: NoteAlgorithm): NoteVerifier {
  const key: KeyObject = createPublicKey({ key: Buffer.concat([PUBLIC_DER, publicKey]), format: 'der', type: 'spki' });
  return {
    name,
    keyId: keyIdOf(name, publicKey, algorithm),
    algorithm,
    verify: (message, signature) => verify(null, message, key, signature),
  };
}

export function formatVerifierKey(name: string, publicKey: Uint8Array, algorithm: NoteAlgorithm): string {
  const keyId = keyIdOf(name, publicKey, algorithm).toString(16).padStart(8, '0');
  return `${name}+${keyId}+${Buffer.concat([Buffer.of(algorithm), publicKey]).toString('base64')}`;
}

/** Reads a verifier key; one whose id does not follow from its name and key is refused, since it was mistyped or changed. */
export function parseVerifierKey(text: string): NoteVerifier {
  const { name, algorithm, publicKey } = readVerifierKey(text);
  return createNoteVerifier(name, publicKey, algorithm);
}

/** The 32 bytes of the key, which other logs of the same keeper may have, too. */
export function publicKeyOf(verifierKey: string): Uint8Array {
  return readVerifierKey(verifierKey).publicKey;
}

function readVerifierKey(text: string): { name: string; algorithm: NoteAlgorithm; publicKey: Uint8Array } {
  const [, name = '', keyId = '', encoded = ''] = VERIFIER_KEY_PATTERN.exec(text.trim()) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  const algorithm = Object.values(NoteAlgorithm).find((known) => known === bytes[0]);
  const publicKey = bytes.subarray(1);
  const isWhole =
    isKeyName(name) &&
    algorithm !== undefined &&
    publicKey.length === KEY_BYTES &&
    bytes.toString('base64') === encoded &&
    keyIdOf(name, publicKey, algorithm) === Number.parseInt(keyId, 16);
  if (!isWhole) {
    throw ledgerErrors.verifier_key_malformed();
  }
  return { name, algorithm, publicKey };
}

function keyIdOf(name: string, publicKey: Uint8Array, algorithm: NoteAlgorithm): number {
  const digest = sha256(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(algorithm), publicKey]));
  return Buffer.from(digest).readUInt32BE(0);
}
