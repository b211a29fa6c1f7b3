import type { LogKeys } from './ledger-store.ts';
import { createNoteSigner, createNoteVerifier, NoteAlgorithm } from './note-key.ts';
import { logOrigin } from './tree-id.ts';

/**
 * One key signs all logs; the origin is part of what is signed, so no log is taken for another. What the `accepted` public
 * keys signed is read as ours, too: former keys, and the next one while processes are given it one by one.
 */
export function logKeys(
  origin: string,
  seed: Uint8Array,
  accepted: readonly Uint8Array[] = [],
): (tenant: string) => LogKeys {
  const known = new Map<string, LogKeys>();
  return (tenant) => {
    const found = known.get(tenant);
    if (found !== undefined) return found;
    const signer = createNoteSigner(logOrigin(origin, tenant), seed);
    const others = accepted.map((publicKey) => createNoteVerifier(signer.name, publicKey, NoteAlgorithm.ed25519));
    const keys = { signer, verifiers: [signer.verifier, ...others] };
    known.set(tenant, keys);
    return keys;
  };
}
