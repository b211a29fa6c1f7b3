import { currentContext } from '../context/context.ts';
import { derivedId } from '../ids/ids.ts';
import type { Store } from './store.ts';

/** Lets one at a time do a long piece of work for a tenant. Who does not renew it in time is taken for dead. */
export type TenantLease = {
  /** Takes or renews it; false while another holds it. */
  take(owner: string, now: Date, leaseMs: number): Promise<boolean>;
  free(owner: string): Promise<void>;
};

type Lease = { owner: string; expires_at: Date };

/** Each kind of work has a collection of its own: `collection` is its name. */
export function tenantLease(store: Store, collection: string): TenantLease {
  const leases = store.model<Lease>(collection, { owner: { type: String }, expires_at: { type: Date } });
  const idOfTenant = () => derivedId(collection, currentContext().tenant);
  return {
    take: async (owner, now, leaseMs) => {
      const _id = idOfTenant();
      const expires_at = new Date(now.getTime() + leaseMs);
      const free = { _id, $or: [{ owner }, { expires_at: { $lt: now } }] };
      const { matched } = await leases.updateOne(free, { $set: { owner, expires_at } });
      if (matched === 1) return true;
      const { inserted } = await leases.insertMany([{ _id, owner, expires_at }], { skipDuplicates: true });
      return inserted === 1;
    },
    free: async (owner) => {
      await leases.deleteMany({ _id: idOfTenant(), owner });
    },
  };
}
