import { parseArgs } from 'node:util';
import { runChaos } from './run-chaos.ts';
import { runFlood } from './run-flood.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    profile: { ...text, default: '' },
    points: { ...text, default: '200' },
    rounds: { ...text, default: '10' },
    seed: { ...text, default: '1' },
  },
});
const points = wholeNumber('points');
const rounds = wholeNumber('rounds');
const seed = wholeNumber('seed');
const say = (line: string) => process.stderr.write(`${line}\n`);

const profiles = {
  /** All services die under the work of a day: leads, messages, cases. */
  work: () => runChaos({ name: 'chaos', points, seed, say }),
  /** What decides and sends dies under a flood of requests. */
  flood: () => runFlood({ name: 'chaos-flood', ratePerS: 500, rounds, people: 400, serviceEvery: 4, seed, say }),
};
const chosen = Object.entries(profiles).filter(([name]) => values.profile === '' || values.profile === name);
if (chosen.length === 0) {
  throw new TypeError(`--profile ${values.profile}: use one of ${Object.keys(profiles).join(', ')}, or none for all`);
}

const startedAt = performance.now();
const results: Record<string, Awaited<ReturnType<(typeof profiles)[keyof typeof profiles]>>> = {};
for (const [name, run] of chosen) {
  const result = await run();
  results[name] = result;
  say(`${name}: ${result.findings.length === 0 ? 'every count adds up' : 'these do not add up'}`);
  for (const finding of result.findings) say(finding);
}
const findings = Object.values(results).flatMap((result) => result.findings);
const ok = findings.length === 0;
const seconds = Math.round((performance.now() - startedAt) / 1_000);
process.stdout.write(`${JSON.stringify({ ok, seed, seconds, ...results })}\n`);
process.exitCode = ok ? 0 : 1;

function wholeNumber(name: 'points' | 'rounds' | 'seed'): number {
  const number = Number(values[name]);
  if (Number.isSafeInteger(number) && number >= 1) return number;
  throw new TypeError(`--${name} ${values[name]}: give a whole number, at least 1`);
}
