import type { Options } from 'k6/options';
import type { UsualDay } from '../journeys/usual-day.ts';
import { type Limit, thresholds } from '../limits/limit.ts';
import type { Profile } from '../profiles/profiles.ts';

/**
 * Each journey at its rate in one profile, judged by every limit: none is ever switched off. Throws when a journey has no
 * limit or a limit no journey.
 */
export function loadOptions(journeys: UsualDay, profile: Profile, limits: readonly Limit[]): Options {
  const limited = limits.map(({ name }) => name);
  const alone = [...limited, ...Object.keys(journeys)].filter((name) => !(name in journeys && limited.includes(name)));
  if (alone.length > 0) throw new Error(`${alone.join(', ')}: every journey has a limit and every limit a journey`);
  const scenarios = Object.entries(journeys).map(([name, { rate }]) => [name, profile(rate)]);
  return {
    scenarios: Object.fromEntries(scenarios),
    thresholds: thresholds(limits),
    summaryTrendStats: ['med', 'p(99)', 'max'],
    setupTimeout: '60s',
    userAgent: 'salesmesh-loadtest',
  };
}
