import { parseArgs } from 'node:util';
import { runChaos } from './run-chaos.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { points: { ...text, default: '200' }, seed: { ...text, default: '1' } } });
const points = Number(values.points);
const seed = Number(values.seed);
if (!Number.isSafeInteger(points) || points < 1 || !Number.isSafeInteger(seed)) {
  throw new TypeError(`--points ${values.points} --seed ${values.seed}: give whole numbers, at least one point`);
}
const say = (line: string) => process.stderr.write(`${line}\n`);

const startedAt = performance.now();
const result = await runChaos({ name: 'chaos', points, seed, say });
for (const finding of result.findings) say(finding);
const seconds = Math.round((performance.now() - startedAt) / 1_000);
process.stdout.write(`${JSON.stringify({ ok: result.findings.length === 0, seed, seconds, ...result })}\n`);
process.exitCode = result.findings.length === 0 ? 0 : 1;
