import type { Law } from '../automation/verdict.ts';
import type { ContentVault } from '../content/content-vault.ts';

/** What every decision needs besides its facts. */
export type DecisionParts = {
  law: Law;
  vault: ContentVault;
  /** Cryptographically strong bytes: salts, nonces and watermarks are as unguessable as these. */
  random(bytes: number): Uint8Array;
};
