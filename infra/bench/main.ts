/**
 * `make bench [ONLY=name]` and `make bench-full [ONLY=name]`: one line of JSON a row on standard output, progress on standard
 * error. Rows run one after another. Ends non-zero when one fails.
 */
import { parseArgs } from 'node:util';
import { failureLine } from './bench-line.ts';
import { forkRow } from './fork-row.ts';
import { rows, Tier } from './rows.ts';

const LIMIT_MS: Record<Tier, number> = { quick: 240_000, full: 3 * 3_600_000 };
const say = (line: string) => process.stderr.write(`${line}\n`);

const { values } = parseArgs({
  options: { tier: { type: 'string', default: Tier.quick }, only: { type: 'string', default: '' } },
});
const wanted = rows.filter(({ name, tier }) => (values.only === '' ? tier === values.tier : name === values.only));
if (wanted.length === 0) {
  say(`no row is called "${values.only}"; there are ${rows.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
// A row is in a group of its own, which a signal of the terminal does not reach; it ends with this process.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
const since = (startedMs: number) => `${((performance.now() - startedMs) / 1_000).toFixed(1)} s`;
const allStartedMs = performance.now();
for (const { name, file, tier } of wanted) {
  say(`== ${name}`);
  const startedMs = performance.now();
  const answer = await forkRow(file, { limitMs: LIMIT_MS[tier] });
  const isFailed = 'failure' in answer;
  if (isFailed) process.exitCode = 1;
  process.stdout.write(`${JSON.stringify(isFailed ? failureLine(name, answer.failure) : answer.line)}\n`);
  say(`== ${name}: ${isFailed ? 'failed' : 'ok'}, ${since(startedMs)}`);
}
say(`== all in ${since(allStartedMs)}`);
