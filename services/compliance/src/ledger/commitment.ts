import { timingSafeEqual } from 'node:crypto';
import { sha256 } from './merkle-hash.ts';

/** The salt is as unguessable as a key: without it a list of all telephone numbers would open every commitment. */
export const SALT_BYTES = 16;

/** What opens a commitment. It is kept outside the ledger; destroying the salt erases the person from the ledger. */
export type CommitmentOpening = { readonly salt: Uint8Array; readonly value: string };

/** SHA-256 over salt and value, in hex: stands in the ledger for something personal. One fresh random salt per leaf. */
export function commit({ salt, value }: CommitmentOpening): string {
  if (salt.length !== SALT_BYTES) throw new TypeError(`a commitment takes a salt of ${SALT_BYTES} bytes`);
  return Buffer.from(sha256(Buffer.concat([salt, Buffer.from(value)]))).toString('hex');
}

export function isCommitmentTo(commitment: string, opening: CommitmentOpening): boolean {
  const expected = Buffer.from(commitment, 'hex');
  const actual = Buffer.from(commit(opening), 'hex');
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
