/** Compiled packs as a folder that `loadPacks` reads, and the revision that decisions by them name. */
export type PackBundle = { readonly revision: string; readonly folder: string };

/** Packs of all revisions that are still kept: in force, past, or drafted. */
export type PackBundles = {
  /** NOT_FOUND compliance.revision_unknown when none, or more than one, is meant. The folder stays for as long as it is in use. */
  get(revision: string): Promise<PackBundle>;
};
