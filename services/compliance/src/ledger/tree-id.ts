import { ledgerErrors } from './ledger-errors.ts';

const TREE_ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/;

/** Each tenant has one tree, named by the tenant's id, which must fit into a path, a key name and a watermark as it is. */
export function checkTreeId(treeId: string): string {
  if (!TREE_ID_PATTERN.test(treeId)) throw ledgerErrors.tree_id_malformed();
  return treeId;
}

/**
 * Origin of a tenant's log, which is also the name of its key: the log's address without scheme, such as
 * `sales.example.com/v1/ledger/acme`. It is part of all that is signed, so moving the platform must not change it.
 */
export function logOrigin(prefix: string, treeId: string): string {
  return `${prefix.replace(/\/+$/, '')}/${checkTreeId(treeId)}`;
}
