import { createHash } from 'node:crypto';
import { canonicalJson } from '../ledger/canonical-json.ts';
import type { Content } from './screen-content.ts';

/** SHA-256 in hex of the rendered message as it was decided: what a permit is bound to and egress checks before sending. */
export function contentHash(content: Content): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** Stands for content where there is none, as for the analysis of a call. */
export const NO_CONTENT_HASH = createHash('sha256').digest('hex');
