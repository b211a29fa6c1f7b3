import type { FirstDecision } from './count-decisions.ts';
import type { EarlierDecisions } from './standing-store.ts';

type EarlierDecision = FirstDecision & { requestedAt: Date };

/** First decisions of the caller's tenant as they are stored, the oldest first, from where counting stopped. */
export type EarlierReader = (range: EarlierDecisions, limit: number) => Promise<readonly EarlierDecision[]>;
