import { currentContext } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import { inSystemScope, type Store, type TenantModel } from '@salesmesh/chassis/store';
import type { Replica, TreeHolder, TreeLeases } from './tree-lease.ts';

/** `_id` is the tenant. */
type LeaseDocument = TreeHolder & { expiresAt: Date };

const NEVER = new Date(0);

/** The leases as one replica sees them; the collection is defined at once, before indexes are made. */
export function treeLeasesMongo(store: Store): (self: Replica) => TreeLeases {
  const text = { type: String, required: true };
  const leases = store.model<LeaseDocument>(
    'ledger_sequencers',
    { holder: text, address: text, epoch: { type: Number }, expiresAt: { type: Date } },
    // What one replica holds, to be renewed at once.
    { indexes: [{ key: { holder: 1 }, name: 'sequencers_by_holder', acrossTenants: true }] },
  );
  return (self) => leasesOf(leases, self);
}

function leasesOf(leases: TenantModel<LeaseDocument>, { holder, address }: Replica): TreeLeases {
  const isOwn = { $eq: ['$holder', { $literal: holder }] };
  const isFree = { $or: [isOwn, { $lt: ['$expiresAt', '$$NOW'] }] };
  const ifFree = (then: unknown, field: string) => ({ $cond: [isFree, then, field] });
  const nextEpoch = { $cond: [isOwn, '$epoch', { $add: [{ $ifNull: ['$epoch', 0] }, 1] }] };
  const until = (leaseMs: number) => ({ $add: ['$$NOW', leaseMs] });
  const takeOrRead = (leaseMs: number) =>
    leases.findOneAndUpdate(
      { _id: currentContext().tenant },
      [
        {
          $set: {
            holder: ifFree({ $literal: holder }, '$holder'),
            address: ifFree({ $literal: address }, '$address'),
            epoch: ifFree(nextEpoch, '$epoch'),
            expiresAt: ifFree(until(leaseMs), '$expiresAt'),
          },
        },
      ],
      { upsert: true },
    );
  return {
    take: async (leaseMs) => {
      // Of two that find no lease at once one fails to insert it, and finds the other's then.
      const found = (await takeOrRead(leaseMs).catch(unlessInserted)) ?? (await takeOrRead(leaseMs));
      if (found === undefined) throw new TypeError('an upsert gave no document');
      return { holder: found.holder, address: found.address, epoch: found.epoch };
    },
    renew: async (tenants, leaseMs) => {
      const own = { holder, _id: { $in: [...tenants] } };
      const renewed = () => leases.updateMany(own, [{ $set: { expiresAt: until(leaseMs) } }]);
      return (await inSystemScope('leases of a replica', renewed)).matched;
    },
    free: async (tenants) => {
      const which = tenants === undefined ? {} : { _id: { $in: tenants } };
      await inSystemScope('leases of a replica', () =>
        leases.updateMany({ holder, ...which }, { $set: { expiresAt: NEVER, holder: '-' } }),
      );
    },
  };
}

function unlessInserted(error: unknown): undefined {
  if (!(error instanceof AppError) || error.code !== 'chassis.duplicate_key') throw error;
  return undefined;
}
