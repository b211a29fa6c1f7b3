import type { ContentVault } from '../content/content-vault.ts';
import type { Decide } from './decide-case.ts';

/** What every decision needs besides its facts. */
export type DecisionParts = {
  decide: Decide;
  vault: ContentVault;
  /** Cryptographically strong bytes: salts, nonces and watermarks are as unguessable as these. */
  random(bytes: number): Uint8Array;
};
