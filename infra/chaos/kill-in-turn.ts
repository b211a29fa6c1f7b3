import { setTimeout as delay } from 'node:timers/promises';
import type { SeededRandom } from '@salesmesh/chassis/random';
import type { Stack } from '../local/stack.ts';

/** Answers to the client between two kills, so that each hits a system at work and not one that has yet to recover. */
const answersBetween = 8;
const recoveryWithinMs = 60_000;
const pollMs = 20;

type KillOptions = {
  stack: Stack;
  /** Who is killed, one after the other. */
  victims: readonly string[];
  random: SeededRandom;
  /** Longest time between two kills: long enough for some work, short enough to hit it unfinished. */
  longestPauseMs: number;
  /** How many writes the system has acknowledged so far. */
  acknowledged(): number;
  say(line: string): void;
};

/** Kills one process after another without warning, each at a random moment of its work, and starts it again. */
export async function killInTurn(options: KillOptions): Promise<Record<string, number>> {
  const { stack, victims, random, longestPauseMs, acknowledged, say } = options;
  const kills: Record<string, number> = {};
  for (const [at, victim] of victims.entries()) {
    await untilAtWork(acknowledged);
    await delay(random.next01() * longestPauseMs);
    await stack.kill9(victim);
    await stack.restart(victim);
    kills[victim] = (kills[victim] ?? 0) + 1;
    if ((at + 1) % 10 === 0) say(`${at + 1} of ${victims.length} kills`);
  }
  return kills;
}

async function untilAtWork(acknowledged: () => number): Promise<void> {
  const enough = acknowledged() + answersBetween;
  const giveUpAt = performance.now() + recoveryWithinMs;
  while (acknowledged() < enough) {
    if (performance.now() > giveUpAt) throw new Error(`nothing is acknowledged ${recoveryWithinMs} ms after a restart`);
    await delay(pollMs);
  }
}
