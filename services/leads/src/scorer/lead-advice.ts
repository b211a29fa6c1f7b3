import type { RecipientFacts } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { Reach } from '../contact/choose-channel.ts';
import type { Attributes, Score } from '../lead/lead.ts';
import type { Candidate } from '../rep/pick-rep.ts';
import { recommendPath } from '../rep/recommend-path.ts';
import type { RepState } from '../rep/rep.ts';
import type { RepStore } from '../rep/rep-store.ts';
import type { ActiveScorer, ReadyScorer } from './active-scorer.ts';

/** What is known of a lead when it is scored. */
type Advised = {
  readonly attributes: Attributes;
  readonly contact?: (Reach & { readonly facts: RecipientFacts }) | undefined;
};
/** Gives no score while there is no model. */
type Advise = (lead: Advised, now: Date) => Score | undefined;

/** Scores with the tenant's newest model and says who should take the lead, over which channel and by when. */
export type LeadAdvice = {
  /** Reads model and reps once for a batch. */
  prepare(tenant: string): Promise<Advise>;
};

/** Factors shown with a score; all of them are in the explanation. */
const TOP_FACTORS = 5;

export function leadAdvice(deps: { scorer: ActiveScorer; reps: RepStore }): LeadAdvice {
  return {
    prepare: async (tenant) => {
      const scorer = await deps.scorer.current(tenant);
      if (scorer === undefined) return () => undefined;
      const reps = await deps.reps.list();
      const candidates = reps.map((rep) => ({ id: deps.reps.idOf(rep), rep }));
      return (lead, now) => adviseOn(lead, { scorer, candidates, now });
    },
  };
}

type Means = {
  readonly scorer: ReadyScorer;
  readonly candidates: readonly Candidate<RepState>[];
  readonly now: Date;
};

function adviseOn({ attributes, contact }: Advised, { scorer, candidates, now }: Means): Score {
  const { score01, confidence01, contributions } = scorer.score(attributes);
  const path =
    contact === undefined
      ? undefined
      : recommendPath({ country: contact.facts.residence, reach: contact, probability01: score01, candidates, now });
  return {
    probability: score01,
    confidence: confidence01,
    model_version: scorer.version,
    scored_at: now.toISOString(),
    top_factors: contributions.slice(0, TOP_FACTORS).map(({ feature, value, logit }) => ({ feature, value, logit })),
    ...(path === undefined ? {} : { path }),
  };
}
