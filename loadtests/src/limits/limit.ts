/** What a journey promises. */
export type Limit = {
  /** Name that its requests are tagged with. */
  readonly name: string;
  /** 99 of 100 answers come within it. */
  readonly p99Ms: number;
};

/**
 * Limits as k6 judges them. A limit on a tag that nothing bears passes, so each comes with a count above zero; a dropped
 * arrival spoils all figures.
 */
export function thresholds(limits: readonly Limit[]): Record<string, string[]> {
  const ofJourneys = limits.flatMap(({ name, p99Ms }) => [
    [`http_reqs{name:${name}}`, ['count>0']] as const,
    [`http_req_duration{name:${name}}`, [`p(99)<${p99Ms}`]] as const,
    [`checks{name:${name}}`, ['rate==1']] as const,
  ]);
  return { ...Object.fromEntries(ofJourneys), dropped_iterations: ['count==0'] };
}
