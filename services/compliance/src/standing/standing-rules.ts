import { z } from 'zod';
import { facts } from '../decisions/facts.ts';

const channel = facts.shape.action.shape.channel;
const percent = z.number().min(0).max(100);

/** When a measure counts and what follows from it; both measures are treated alike. */
export const standingRules = z.object({
  window_days: z.int().min(1).max(365),
  minimum_decisions: z.int().min(1),
  minimum_answers: z.int().min(1),
  ces_floor: percent,
  compliance_floor: percent,
  frozen_channels: z.array(channel).min(1),
  uncounted_articles: z.array(z.string().min(1).max(40)),
});
export type StandingRules = z.infer<typeof standingRules>;

/**
 * What a field that is left out means. The articles are the house rules that speak of the standing itself: refusals for
 * them would hold a team down for being down.
 */
export const usualRules: StandingRules = {
  window_days: 30,
  minimum_decisions: 50,
  minimum_answers: 10,
  ces_floor: 85,
  compliance_floor: 85,
  frozen_channels: ['ai_call'],
  uncounted_articles: ['GLOBAL-FREEZE', 'GLOBAL-CES'],
};

const DAY_MS = 86_400_000;

/** The UTC day of an instant, such as 2026-11-22. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** Midnight before the first day of a window that ends today, or ended so many windows ago. */
export function windowStart(now: Date, { window_days }: StandingRules, windowsAgo = 0): Date {
  const today = Date.parse(dayOf(now));
  return new Date(today - ((windowsAgo + 1) * window_days - 1) * DAY_MS);
}
