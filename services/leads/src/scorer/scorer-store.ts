import type { TenantLease } from '@salesmesh/chassis/store';
import type { Scorer } from '@salesmesh/proto/gen/salesmesh/leads/v1';

/** The newest model of a tenant, without its weight. */
type ScorerHead = { readonly version: string; readonly requestId: string; readonly report: Scorer };

/** Where trained models are kept: the model itself in pieces, and one head that says which is in use. */
export type ScorerStore = {
  head(): Promise<ScorerHead | undefined>;
  /** JSON text of a model; undefined when this version is not kept. */
  model(version: string): Promise<string | undefined>;
  /** The head is written last, so a model is in use only when all of it is there. */
  publish(head: ScorerHead, model: string): Promise<void>;
  /** Of the one training at a time. */
  readonly lease: TenantLease;
};
