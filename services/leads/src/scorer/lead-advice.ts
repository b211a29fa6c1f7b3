import type { RecipientFacts } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { Attributes, Score } from '../lead/lead.ts';

/** What is known of a lead when it is scored. */
export type Advised = {
  readonly attributes: Attributes;
  readonly contact?:
    | {
        readonly facts: RecipientFacts;
        readonly email?: string | undefined;
        readonly phone?: string | undefined;
        readonly refused_channels: readonly string[];
      }
    | undefined;
};

/** Scores with the tenant's newest model and says who should take the lead, over which channel and by when. */
export type LeadAdvice = {
  /** Reads model and reps once for a batch. The function gives no score while there is no model. */
  prepare(): Promise<(lead: Advised, now: Date) => Score | undefined>;
};
