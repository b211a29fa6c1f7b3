import { compileScorer, type LeadScorer } from '../scoring/score-lead-features.ts';
import type { ScorerModel } from '../scoring/scorer-model.ts';
import type { ScorerStore } from './scorer-store.ts';

export type ReadyScorer = { readonly version: string; readonly score: LeadScorer };
/** The tenant's newest model, compiled. Each call looks which is the newest; a model is read and compiled once. */
export type ActiveScorer = { current(tenant: string): Promise<ReadyScorer | undefined> };

/** Compiled models kept at once, so that many tenants cannot fill the memory. */
const MOST_KEPT = 32;

export function activeScorer(store: ScorerStore): ActiveScorer {
  const kept = new Map<string, Promise<ReadyScorer | undefined>>();
  const read = async (version: string): Promise<ReadyScorer | undefined> => {
    const text = await store.model(version);
    return text === undefined ? undefined : { version, score: compileScorer(JSON.parse(text) as ScorerModel) };
  };
  return {
    current: async (tenant) => {
      const head = await store.head();
      if (head === undefined) return undefined;
      const key = JSON.stringify([tenant, head.version]);
      const known = kept.get(key);
      if (known !== undefined) return known;
      const reading = read(head.version);
      const oldest = kept.size < MOST_KEPT ? undefined : kept.keys().next().value;
      if (oldest !== undefined) kept.delete(oldest);
      kept.set(key, reading);
      // What could not be read now is tried again by the next caller.
      reading.catch(() => kept.delete(key));
      return reading;
    },
  };
}
