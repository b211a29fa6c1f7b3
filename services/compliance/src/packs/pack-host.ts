import type { Decide } from '../automation/verdict.ts';

export type LoadedPack = { name: string; revision: string; articles: readonly string[] };
/** The set of packs that decides, and why the newest set does not where it could not be loaded. */
export type PackState = { revision: string; packs: readonly LoadedPack[]; alarm?: string };

/** Whoever holds the law packs. `decide` is UNAVAILABLE compliance.packs_not_loaded until the first good set. */
export type PackHost = { decide: Decide; state(): PackState };
