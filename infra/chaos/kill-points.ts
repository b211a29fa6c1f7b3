import { setTimeout as delay } from 'node:timers/promises';
import { type SeededRandom, seededRandom } from '@salesmesh/chassis/random';
import type { Stack } from '../local/stack.ts';

/** Processes that are killed, the ones in the middle of the write path more often. */
const victims = [
  ...(['leads', 'leads', 'compliance', 'compliance', 'task-network', 'task-network'] as const),
  ...(['egress', 'gateway', 'nats', 'mongo'] as const),
];
/** Longest time between two kills: long enough for some work, short enough to hit it unfinished. */
const longestPauseMs = 400;

/** Answers to the client between two kills, so that each hits a system at work and not one that has yet to recover. */
const answersBetween = 8;
const recoveryWithinMs = 60_000;
const pollMs = 20;

type KillOptions = {
  stack: Stack;
  points: number;
  seed: number;
  /** How many writes the system has acknowledged so far. */
  acknowledged(): number;
  say(line: string): void;
};

/** Kills one process after another without warning, each at a random moment of its work, and starts it again. */
export async function killAtPoints(options: KillOptions): Promise<Record<string, number>> {
  const { stack, points, seed, acknowledged, say } = options;
  const random = seededRandom(seed);
  const kills: Record<string, number> = {};
  for (let point = 1; point <= points; point += 1) {
    await untilAtWork(acknowledged);
    await delay(random.next01() * longestPauseMs);
    const victim = chooseVictim(random);
    await stack.kill9(victim);
    await stack.restart(victim);
    kills[victim] = (kills[victim] ?? 0) + 1;
    if (point % 10 === 0) say(`${point} of ${points} kills`);
  }
  return kills;
}

function chooseVictim(random: SeededRandom): (typeof victims)[number] {
  return victims[random.nextBelow(victims.length)] ?? 'leads';
}

async function untilAtWork(acknowledged: () => number): Promise<void> {
  const enough = acknowledged() + answersBetween;
  const giveUpAt = performance.now() + recoveryWithinMs;
  while (acknowledged() < enough) {
    if (performance.now() > giveUpAt) throw new Error(`nothing is acknowledged ${recoveryWithinMs} ms after a restart`);
    await delay(pollMs);
  }
}
