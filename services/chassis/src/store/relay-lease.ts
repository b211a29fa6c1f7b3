import type { Clock } from '../clock/clock.ts';
import { translated } from './driver-errors.ts';
import type { Store } from './store.ts';

type LeaseOptions = { store: Store; clock: Clock; owner: string; leaseMs?: number };
type Lease = { _id: string; owner: string; until: Date };

const DEFAULT_LEASE_MS = 10_000;
const DUPLICATE_KEY = 11000;

/** True when this owner may look for leftovers of the collection until its lease ends; renewed by each call. */
export async function takeLease({ store, clock, owner, leaseMs }: LeaseOptions, collection: string): Promise<boolean> {
  const now = clock.now();
  const until = new Date(now.getTime() + (leaseMs ?? DEFAULT_LEASE_MS));
  const filter = { _id: `relay:${collection}`, $or: [{ owner }, { until: { $lte: now } }] };
  const leases = store.connection.collection<Lease>('chassis_leases');
  return translated('chassis_leases', async () => {
    try {
      await leases.updateOne(filter, { $set: { owner, until } }, { upsert: true });
      return true;
    } catch (error) {
      // The upsert found the lease held by another owner and tried to insert a second one.
      if ((error as { code?: unknown }).code === DUPLICATE_KEY) return false;
      throw error;
    }
  });
}
