import type { Clock } from '@salesmesh/chassis/clock';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { ExplainScoreRequest, ExplainScoreResponseInput } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { ContactStore } from '../contact/contact-store.ts';
import { errors } from '../errors.ts';
import type { LeadAccess } from '../lead/lead-access.ts';
import type { LeadStore } from '../lead/lead-store.ts';
import type { ActiveScorer } from '../scorer/active-scorer.ts';
import type { LeadAdvice } from '../scorer/lead-advice.ts';

export type ExplainDeps = {
  readonly leads: LeadStore;
  readonly contacts: ContactStore;
  readonly scorer: ActiveScorer;
  readonly advice: LeadAdvice;
  readonly clock: Clock;
  readonly access: LeadAccess;
};

/** Explains by the newest model and the lead as it stands, so that score and factors always belong together. */
export function explainScore(deps: ExplainDeps): UnaryHandler<ExplainScoreRequest, ExplainScoreResponseInput> {
  return async ({ lead_id }, { context }) => {
    const lead = deps.access.visible(await deps.leads.load(lead_id), lead_id, context);
    const scorer = await deps.scorer.current(context.tenant);
    if (scorer === undefined) throw errors.scorer_not_found();
    const contact = lead.contact_id === undefined ? undefined : await deps.contacts.load(lead.contact_id);
    const advise = await deps.advice.prepare(context.tenant);
    const score = advise({ attributes: lead.attributes, contact }, deps.clock.now());
    const { interceptLogit, logit, contributions } = scorer.score(lead.attributes);
    const factors = contributions.map(({ feature, value, logit: part }) => ({ feature, value, logit: part }));
    return { score, intercept: interceptLogit, logit, factors };
  };
}
