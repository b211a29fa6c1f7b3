import type { Stored } from '@salesmesh/chassis/store';
import type { Delivery } from './delivery.ts';

export type StoredDelivery = Stored<Delivery>;

export type DeliveryStore = {
  find(id: string): Promise<StoredDelivery | undefined>;
  /** Keeps a new delivery. ABORTED egress.delivery_raced when another process opened it meanwhile. */
  open(id: string, fresh: Delivery): Promise<StoredDelivery>;
  /** `egress.version_conflict` when another process changed it meanwhile. */
  save(current: StoredDelivery, next: StoredDelivery): Promise<StoredDelivery>;
  /** Saves an end, and tells it in the same write. */
  finish(current: StoredDelivery, next: StoredDelivery): Promise<StoredDelivery>;
};
