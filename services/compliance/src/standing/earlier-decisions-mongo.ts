import type { TenantModel } from '@salesmesh/chassis/store';
import type { Automation } from '../automation/automation.ts';
import { articlesOf } from '../automation/verdict.ts';
import type { EarlierReader } from './earlier-decisions.ts';

const projection = { team: 1, decision: 1, history: 1, requestedAt: 1 } as const;

export function earlierDecisionsMongo(automations: TenantModel<Automation>): EarlierReader {
  return async ({ from, until, after }, limit) => {
    const start = after === undefined ? { requestedAt: { $gte: from, $lt: until } } : afterThat(after, until);
    const found = await automations.find(start, { sort: { requestedAt: 1, _id: 1 }, limit, projection });
    return found.map(({ _id, team, decision, history, requestedAt }) => {
      const first = history[0] ?? decision;
      const { outcome, decidedAt } = first;
      return { automationId: _id, team, decidedAt, outcome, articles: articlesOf(first), requestedAt };
    });
  };
}

function afterThat({ requestedAt, automationId }: { requestedAt: Date; automationId: string }, until: Date) {
  return {
    $or: [{ requestedAt: { $gt: requestedAt, $lt: until } }, { requestedAt, _id: { $gt: automationId } }],
  };
}
