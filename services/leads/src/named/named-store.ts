/** A thing that people configure under a name: a mapping, a source, a template. */
export type Named<T> = T & { readonly version: number };
type NamedPut<T> = {
  readonly name: string;
  readonly state: T;
  readonly requestId: string;
  /** 0 for whatever is there. */
  readonly expectedVersion: number;
};

export type NamedStore<T> = {
  get(name: string): Promise<Named<T> | undefined>;
  /** In the order of their names; at most 1,000. */
  list(): Promise<Named<T>[]>;
  /** Creates or replaces; a repeated request writes once. ABORTED leads.version_conflict. */
  put(command: NamedPut<T>): Promise<Named<T>>;
};
