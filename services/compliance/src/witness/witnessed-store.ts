/** The newest checkpoint of a tree that enough witnesses signed, and how far each of them has come. */
export type Witnessed = {
  readonly size: number;
  /** Signed note with the signatures of the log and of the witnesses; empty as long as there is none. */
  readonly note: string;
  /** Size of what each witness signed last, by its name. */
  readonly sizes: Readonly<Record<string, number>>;
};

export type WitnessedStore = {
  read(treeId: string): Promise<Witnessed>;
  /** Of all trees, by their ids. */
  sizes(): Promise<ReadonlyMap<string, number>>;
  /** Keeps it unless a larger tree is there already. */
  keep(treeId: string, witnessed: Witnessed): Promise<void>;
};
