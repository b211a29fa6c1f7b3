import type { ReferenceEntry, ReferenceKind } from '../crm/read-reference.ts';

export type Sighted = { readonly id: string; readonly entry: ReferenceEntry };
type ReferenceOutcome = 'created' | 'updated' | 'unchanged';
/** An entry as it is kept; `currency` is that of its list price. */
export type KeptReference = ReferenceEntry & { readonly id: string; readonly currency: string };

/** What exports say of products, sellers and accounts. All of it is the caller's tenant's. */
export type ReferenceStore = {
  /** Outcomes in the order of the entries. What an older export says of a known entry changes nothing. */
  put(
    kind: ReferenceKind,
    entries: readonly Sighted[],
    of: { asOf: string; currency: string },
  ): Promise<ReferenceOutcome[]>;
  /** In the order of their ids; at most 100,000. */
  list(kind: ReferenceKind): Promise<KeptReference[]>;
  findMany(kind: ReferenceKind, ids: readonly string[]): Promise<KeptReference[]>;
  count(kind: ReferenceKind): Promise<number>;
  /** Of a person who is to be forgotten. One that is not there is removed already. */
  remove(id: string): Promise<void>;
  /** Export day up to which all opportunities of a source are known; it never goes back. */
  observe(source: string, asOf: string): Promise<void>;
  /** The day up to which every source is known; undefined before the first import. */
  observedThrough(): Promise<string | undefined>;
};
