type Metric = { values: Record<string, number>; thresholds?: Record<string, { ok: boolean }> };
type Summary = { metrics: Record<string, Metric>; state: { testRunDurationMs: number } };

/** One line of JSON: what was asked, how fast it was answered, which limits broke. */
export function report({ metrics, state }: Summary): { stdout: string } {
  const rounded = (value = 0) => Math.round(value * 10) / 10;
  const names = Object.keys(metrics)
    .toSorted()
    .flatMap((key) => /^http_req_duration\{name:(.+)\}$/.exec(key)?.[1] ?? []);
  const journeys = names.map((name) => {
    const duration = metrics[`http_req_duration{name:${name}}`]?.values ?? {};
    const requests = metrics[`http_reqs{name:${name}}`]?.values.count ?? 0;
    return [name, { requests, p50_ms: rounded(duration.med), p99_ms: rounded(duration['p(99)']) }];
  });
  const broken = Object.entries(metrics).flatMap(([metric, { thresholds = {} }]) =>
    Object.entries(thresholds).flatMap(([limit, { ok }]) => (ok ? [] : [`${metric} ${limit}`])),
  );
  const line = {
    name: 'load',
    profile: __ENV.LT_PROFILE,
    seconds: rounded(state.testRunDurationMs / 1_000),
    requests_s: rounded(metrics.http_reqs?.values.rate),
    dropped: metrics.dropped_iterations?.values.count ?? 0,
    journeys: Object.fromEntries(journeys),
    broken,
  };
  return { stdout: `${JSON.stringify(line)}\n` };
}
