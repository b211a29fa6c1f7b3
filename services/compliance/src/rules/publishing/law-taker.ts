/** Takes other law packs than those it has, from where somebody put them. */
export type LawTaker = {
  /** What the program was installed with. False when it is not taken and what was before goes on. */
  takeInstalled(): Promise<boolean>;
  /** Packs that were published, from a folder that may go afterwards; `packSet` is the revision that they must have. */
  takePublished(folder: string, packSet: string): Promise<boolean>;
  alarm(): string | undefined;
  /** Whether wasm decides by what is taken, for want of a proof that the plan engine says the same. */
  lacksProof(): boolean;
  /** For what went wrong before there was anything to take. */
  raise(text: string, error: unknown): void;
};
