/** Who writes a tenant's ledger now. `epoch` counts how often that has changed. */
export type TreeHolder = { readonly holder: string; readonly address: string; readonly epoch: number };

/** Who asks for leases: its name, unique among replicas, and where the other replicas reach it by gRPC. */
export type Replica = { readonly holder: string; readonly address: string };

/** One lease per tree, in the database and by the database's clock, so that clocks which disagree change nothing. */
export type TreeLeases = {
  /** Takes or renews the lease of the caller's tenant, unless another replica holds it; returns who holds it then. */
  take(leaseMs: number): Promise<TreeHolder>;
  /**
   * Renews those of these tenants that this replica holds, and returns how many that are. What a replica has without
   * knowing of it is not among them, so it runs out.
   */
  renew(tenants: readonly string[], leaseMs: number): Promise<number>;
  /** Lets go of what this replica holds of these tenants; default all. */
  free(tenants?: readonly string[]): Promise<void>;
};
