import { derivedId } from '@salesmesh/chassis/ids';
import { matchKey } from './join-deals.ts';
import type { ReferenceKind } from './read-reference.ts';

/** The same deal of the same CRM is always the same opportunity, so that two imports of one file meet in it. */
export function opportunityIdOf(tenant: string, source: string, key: string): string {
  return derivedId('opportunity', tenant, source, key);
}

/** Products, sellers and accounts go by their names, which the files of one CRM spell a little differently. */
export function referenceIdOf(tenant: string, source: string, kind: ReferenceKind, name: string): string {
  return derivedId('crm-reference', tenant, source, kind, matchKey(name));
}
