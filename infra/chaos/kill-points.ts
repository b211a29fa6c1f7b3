import { setTimeout as delay } from 'node:timers/promises';
import { type SeededRandom, seededRandom } from '@salesmesh/chassis/random';
import type { Stack } from '../local/stack.ts';

/** Processes that are killed, the ones in the middle of the write path more often. */
const victims = ['leads', 'leads', 'compliance', 'compliance', 'egress', 'gateway', 'nats', 'mongo'] as const;
/** Longest time between two kills: long enough for some work, short enough to hit it unfinished. */
const longestPauseMs = 400;

type KillOptions = { stack: Stack; points: number; seed: number; say(line: string): void };

/** Kills one process after another without warning, each at a random moment of its work, and starts it again. */
export async function killAtPoints({ stack, points, seed, say }: KillOptions): Promise<Record<string, number>> {
  const random = seededRandom(seed);
  const kills: Record<string, number> = {};
  for (let point = 1; point <= points; point += 1) {
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
