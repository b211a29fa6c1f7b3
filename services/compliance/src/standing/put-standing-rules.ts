import type { Clock } from '@salesmesh/chassis/clock';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  GetStandingRulesRequest,
  GetStandingRulesResponseInput,
  PutStandingRulesRequest,
  PutStandingRulesResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { requireFields } from '../required-fields.ts';
import { readStandingRules } from './read-standing.ts';
import type { StandingRules } from './standing-rules.ts';
import { windowStart } from './standing-rules.ts';
import type { StandingStore, StoredRules, TenantRules } from './standing-store.ts';

type RulesDeps = { standings: StandingStore; clock: Clock };

export function putStandingRules({
  standings,
  clock,
}: RulesDeps): UnaryHandler<PutStandingRulesRequest, PutStandingRulesResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id']);
    const rules = readStandingRules(request.rules);
    const now = clock.now();
    const stored = await standings.changeRules(request.request_id, (current) => rulesFrom(current, rules, now));
    return { rules: rulesView(stored) };
  };
}

export function getStandingRules({
  standings,
}: RulesDeps): UnaryHandler<GetStandingRulesRequest, GetStandingRulesResponseInput> {
  return async () => {
    const stored = await standings.rules();
    return stored === undefined ? {} : { rules: rulesView(stored) };
  };
}

/** Clocks of processes differ by less. What is counted both as earlier and as it is told counts once. */
const OVERLAP_MS = 60_000;

/** With a longer window, earlier decisions come in that were not counted yet. */
function rulesFrom(current: TenantRules | undefined, rules: StandingRules, now: Date): TenantRules {
  // The window before this one is shown beside it.
  const from = windowStart(now, rules, 1);
  if (current !== undefined && current.countedFrom <= from) return { ...stateOf(current), rules };
  const until =
    current === undefined ? new Date(now.getTime() + OVERLAP_MS) : (current.earlier?.until ?? current.countedFrom);
  return { rules, countedFrom: from, earlier: { from, until } };
}

function stateOf({ rules, countedFrom, earlier }: TenantRules): TenantRules {
  return { rules, countedFrom, ...(earlier === undefined ? {} : { earlier }) };
}

function rulesView({ rules, version }: StoredRules) {
  const { frozen_channels, uncounted_articles, ...rest } = rules;
  return { ...rest, frozen_channels: [...frozen_channels], uncounted_articles: [...uncounted_articles], version };
}
