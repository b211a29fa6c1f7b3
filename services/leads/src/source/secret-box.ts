import type { KeyRing } from '../raw-record/seal.ts';

/** Keeps webhook secrets unreadable in the database and its backups; each opens only under the name it was sealed for. */
export type SecretBox = { close(secret: string, name: string): string; open(sealed: string, name: string): string };

export function secretBox(ring: KeyRing): SecretBox {
  return {
    close: (secret, name) => ring.wrap(Buffer.from(secret), `source:${name}`).toString('base64url'),
    open: (sealed, name) => ring.unwrap(Buffer.from(sealed, 'base64url'), `source:${name}`).toString(),
  };
}
