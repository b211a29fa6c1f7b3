import { currentContext } from '@salesmesh/chassis/context';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  GetConsistencyProofRequest,
  GetConsistencyProofResponseInput,
  GetInclusionProofRequest,
  GetInclusionProofResponseInput,
  GetTileRequest,
  GetTileResponseInput,
  GetVerifierKeyRequest,
  GetVerifierKeyResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { readLedgerResource } from '../ledger/ledger-resource.ts';
import type { LedgerStore, LogKeys } from '../ledger/ledger-store.ts';

type Deps = { ledger: Pick<LedgerStore<unknown>, 'openSnapshot'> };

function snapshot({ ledger }: Deps, covering?: number) {
  return ledger.openSnapshot(currentContext().tenant, covering);
}

export function getTile(deps: Deps): UnaryHandler<GetTileRequest, GetTileResponseInput> {
  return async ({ path }) => ({ data: Buffer.from((await readLedgerResource(await snapshot(deps), path)).body) });
}

/** A `size` of 0 is the newest checkpoint's. */
export function getInclusionProof(deps: Deps): UnaryHandler<GetInclusionProofRequest, GetInclusionProofResponseInput> {
  return async ({ index, size }) => {
    const log = await snapshot(deps, size === 0 ? undefined : size);
    const hashes = await log.proveInclusion(index, size === 0 ? log.size : size);
    return { leaf: Buffer.from(await log.readEntry(index)), hashes: hashes.map((hash) => Buffer.from(hash)) };
  };
}

export function getConsistencyProof(
  deps: Deps,
): UnaryHandler<GetConsistencyProofRequest, GetConsistencyProofResponseInput> {
  return async ({ from_size, to_size }) => {
    const log = await snapshot(deps, to_size === 0 ? undefined : to_size);
    const hashes = await log.proveConsistency(from_size, to_size === 0 ? log.size : to_size);
    return { hashes: hashes.map((hash) => Buffer.from(hash)) };
  };
}

export function getVerifierKey({
  keysOf,
}: {
  keysOf(tenant: string): LogKeys;
}): UnaryHandler<GetVerifierKeyRequest, GetVerifierKeyResponseInput> {
  return async () => ({ key: keysOf(currentContext().tenant).signer.verifierKey });
}
