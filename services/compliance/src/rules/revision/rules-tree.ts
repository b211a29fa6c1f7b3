import { createHash } from 'node:crypto';

const TREE_HASH_CHARS = 40;

/**
 * Tree of what officers of a tenant did with the rules. It stands beside the ledger of decisions, under the same key and with
 * the same format, because decisions have one writer at a time. A tenant's id has no such form by accident.
 */
export function rulesTree(tenant: string): string {
  return `rules-${createHash('sha256').update(tenant).digest('hex').slice(0, TREE_HASH_CHARS)}`;
}
