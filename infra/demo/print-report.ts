import type { Quantiles } from './quantiles.ts';
import { equations, mismatches, type Tally } from './reconcile.ts';

export type Measured = {
  scoreUs: Quantiles;
  decideMs: Quantiles;
  sendMs: Quantiles;
  importRowsPerSecond: number;
  scorer: { auc: number; slope: number; ece: number };
  byPlaceAndArticle: Readonly<Record<string, number>>;
  /** The forecast as people read it. */
  forecastLines: readonly string[];
  seconds: number;
};

/** The reconciled result as people read it; its last line is one JSON object for programs. */
export function reportLines(label: string, tally: Tally, measured: Measured): string[] {
  const wrong = mismatches(tally);
  const { scoreUs, decideMs, sendMs, scorer } = measured;
  return [
    '',
    `Data: ${label}`,
    '',
    'Counts',
    ...equations(tally).map(
      ({ name, left, right }) => `  ${left === right ? 'ok  ' : 'BAD '} ${name}: ${left} = ${right}`,
    ),
    `  ${tally.ledger.isVerified ? 'ok  ' : 'BAD '} ledger verified from outside: ${tally.ledger.size} leaves ${JSON.stringify(tally.ledger.byKind)}`,
    '',
    `Outcomes  ${JSON.stringify(tally.automations.byFirstOutcome)}`,
    `Received  ${JSON.stringify(tally.received)}`,
    `Cases     ${JSON.stringify({ ...tally.cases.byState, waiting: tally.cases.byWait, results: tally.cases.byResult })}`,
    `Cards     ${tally.cases.cardsShown} shown beside ${tally.cases.tasks} tasks, ${tally.cases.cardsCited} cited`,
    '',
    'Decisions by place and article',
    ...Object.entries(measured.byPlaceAndArticle)
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([key, count]) => `  ${key.padEnd(28)} ${count}`),
    '',
    ...measured.forecastLines,
    '',
    `Scorer        AUC ${scorer.auc.toFixed(3)}, slope ${scorer.slope.toFixed(2)}, ECE ${scorer.ece.toFixed(3)} (held-out folds of the past leads)`,
    `Import        ${Math.round(measured.importRowsPerSecond)} rows/s through the gateway`,
    `Score         ${time(scoreUs, 'µs')} in process`,
    `Decide        ${time(decideMs, 'ms')} through the gateway`,
    `Lead to send  ${time(sendMs, 'ms')} from request to delivery, all at once`,
    '',
    wrong.length === 0 ? 'Everything adds up.' : `MISMATCH\n${wrong.map((line) => `  ${line}`).join('\n')}`,
    JSON.stringify({
      ok: wrong.length === 0,
      mismatches: wrong,
      tally,
      measured: { ...measured, byPlaceAndArticle: undefined, forecastLines: undefined },
    }),
  ];
}

function time({ median, p99 }: Quantiles, unit: string): string {
  return `median ${median.toFixed(1)} ${unit}, p99 ${p99.toFixed(1)} ${unit}`;
}
