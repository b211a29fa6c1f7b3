import type { ConstantArrivalRateScenario, RampingArrivalRateScenario } from 'k6/options';

type OpenLoop = ConstantArrivalRateScenario | RampingArrivalRateScenario;
/** How the usual rate of one journey, in iterations a second, is spread over time. */
export type Profile = (usualRate: number) => OpenLoop;

/**
 * Arrivals do not wait for answers, as customers do not. Enough users are kept ready that arrivals are not dropped while
 * every answer takes two seconds; were they dropped, the figures would be of k6.
 */
const usersFor = (rate: number) => ({ preAllocatedVUs: Math.ceil(rate * 2) + 2 });

const constant = (rate: number, duration: string): ConstantArrivalRateScenario => ({
  executor: 'constant-arrival-rate',
  rate,
  timeUnit: '1s',
  duration,
  ...usersFor(rate),
});

const ramping = (usualRate: number, stages: readonly [times: number, duration: string][]): OpenLoop => ({
  executor: 'ramping-arrival-rate',
  startRate: usualRate,
  timeUnit: '1s',
  stages: stages.map(([times, duration]) => ({ target: usualRate * times, duration })),
  ...usersFor(usualRate * Math.max(...stages.map(([times]) => times))),
});

/** Each asks one question of the system. */
export const profiles = {
  /** Does everything work? */
  smoke: (rate) => constant(rate, '20s'),
  /** Does it keep its limits on a usual day? */
  steady: (rate) => constant(rate, '5m'),
  /** Up to what load does it keep its limits? */
  ramp: (rate) =>
    ramping(rate, [
      [2, '2m'],
      [4, '2m'],
      [6, '2m'],
      [8, '2m'],
    ]),
  /** Does it come back from a moment of eight times the load? */
  spike: (rate) =>
    ramping(rate, [
      [1, '1m'],
      [8, '5s'],
      [8, '30s'],
      [1, '5s'],
      [1, '2m'],
    ]),
  /** Is it after an hour as it was at the start? */
  soak: (rate) => constant(rate, '1h'),
} as const satisfies Record<string, Profile>;

/** Throws for a name that is none, with those there are. */
export function profileNamed(name: string | undefined): Profile {
  const found = Object.entries(profiles).find(([known]) => known === name);
  if (found === undefined) throw new Error(`no profile "${name ?? ''}"; there are ${Object.keys(profiles).join(', ')}`);
  return found[1];
}
