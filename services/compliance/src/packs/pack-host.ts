import type { PolicyEngine } from '@salesmesh/chassis/policy';
import type { Law } from '../automation/verdict.ts';

type LoadedPack = { name: string; revision: string; articles: readonly string[] };
/** The set of packs that decides, and why the newest set does not where it could not be loaded. */
type PackState = { revision: string; packs: readonly LoadedPack[]; alarm?: string };

/** Whoever holds the law packs. They judge, or are UNAVAILABLE compliance.packs_not_loaded until the first good set. */
export type PackHost = Law & {
  state(): PackState;
  /** Which engine judges, single packs apart that it does not answer for; undefined until the first good set. */
  engine?(): PolicyEngine | undefined;
  /**
   * Shows in the state, until other packs are taken, what other packs showed that are judged by beside these; only while
   * nothing is wrong with these.
   */
  raiseOfOthers?(text: string, error: unknown): void;
};

/** Stands where a pack is named, for all of them. */
export const ALL_PACKS = '*';

export function engineLeftAlarm(pack: string): string {
  return `the plan engine does not answer for law pack ${pack}; wasm does, slower`;
}

/** For packs that others are judged by beside those that decide: of a draft, or of before. */
export function judgingLeftAlarm(pack: string, revision: string): string {
  return `cases are judged again by revision ${revision}, where ${engineLeftAlarm(pack)}`;
}
