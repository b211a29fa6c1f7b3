import type { LogKeys } from './ledger-store.ts';
import { createNoteSigner } from './note-key.ts';
import { logOrigin } from './tree-id.ts';

/** One key signs all logs; the origin is part of what is signed, so no log is taken for another. */
export function logKeys(origin: string, seed: Uint8Array): (tenant: string) => LogKeys {
  const known = new Map<string, LogKeys>();
  return (tenant) => {
    const found = known.get(tenant);
    if (found !== undefined) return found;
    const signer = createNoteSigner(logOrigin(origin, tenant), seed);
    const keys = { signer, verifiers: [signer.verifier] };
    known.set(tenant, keys);
    return keys;
  };
}
