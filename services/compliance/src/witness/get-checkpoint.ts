import { currentContext } from '@salesmesh/chassis/context';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import { inSystemScope } from '@salesmesh/chassis/store';
import type { GetCheckpointRequest, GetCheckpointResponseInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { LedgerStore } from '../ledger/ledger-store.ts';
import { witnessErrors } from './witness-errors.ts';
import type { WitnessedStore } from './witnessed-store.ts';

type Deps = { ledger: Pick<LedgerStore<unknown>, 'openSnapshot'>; witnessed: Pick<WitnessedStore, 'read'> };

/** The newest one; or the newest that enough witnesses signed, which may be some seconds older. */
export function getCheckpoint({
  ledger,
  witnessed,
}: Deps): UnaryHandler<GetCheckpointRequest, GetCheckpointResponseInput> {
  return async (request) => {
    const { tenant } = currentContext();
    if (!request.witnessed) return { note: (await ledger.openSnapshot(tenant)).checkpoint };
    const { note } = await inSystemScope('what witnesses signed is kept by tree', () => witnessed.read(tenant));
    if (note === '') throw witnessErrors.checkpoint_unwitnessed();
    return { note };
  };
}
