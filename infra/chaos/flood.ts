import { setTimeout as delay } from 'node:timers/promises';
import type { SeededRandom } from '@salesmesh/chassis/random';
import type { Automation, RequestAutomationRequestInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';

/** What the client was told; the system may never say anything else of this request id. */
export type FloodAnswer = { automationId: string; index: number; leaf: string; outcome: string };

export type Flood = {
  /** Request id → first answer. */
  readonly answers: ReadonlyMap<string, FloodAnswer>;
  readonly sent: ReadonlySet<string>;
  /** How often a call failed and was made again under its request id, by code. */
  readonly failures: Readonly<Record<string, number>>;
  /** Starts no further request; resolves when every one that was started is answered. */
  finish(): Promise<void>;
};

export type FloodOptions = {
  readonly ratePerS: number;
  readonly requestAt: (place: number) => RequestAutomationRequestInput;
  readonly ask: (request: RequestAutomationRequestInput) => Promise<Automation>;
  readonly random: SeededRandom;
};

const tickMs = 10;
/** Requests keep coming at their rate; those above this number wait in the client, which else would drown in its own retries. */
const atOnce = 256;
const firstRetryMs = 50;
const longestRetryMs = 1_000;
/** Longer than any restart and what piles up behind it; a client that gave up earlier would prove nothing. */
const giveUpMs = 120_000;

/** Requests at a fixed rate, whether earlier ones are answered or not; each is repeated under its id until it is answered. */
export function startFlood({ ratePerS, requestAt, ask, random }: FloodOptions): Flood {
  const answers = new Map<string, FloodAnswer>();
  const sent = new Set<string>();
  const failures: Record<string, number> = {};
  const due: RequestAutomationRequestInput[] = [];
  let isOver = false;

  const arrive = async (): Promise<void> => {
    const startedAt = performance.now();
    for (let arrived = 0; !isOver; await delay(tickMs)) {
      const until = ((performance.now() - startedAt) * ratePerS) / 1_000;
      for (; arrived < until; arrived += 1) due.push(requestAt(arrived));
    }
  };
  const one = async (request: RequestAutomationRequestInput): Promise<void> => {
    const requestId = request.request_id ?? '';
    sent.add(requestId);
    const giveUpAt = performance.now() + giveUpMs;
    for (let waitMs = firstRetryMs; ; waitMs = Math.min(2 * waitMs, longestRetryMs)) {
      try {
        answers.set(requestId, told(await ask(request)));
        return;
      } catch (error) {
        const { code = 'unknown' } = error as { code?: string };
        failures[code] = (failures[code] ?? 0) + 1;
        if (performance.now() > giveUpAt) throw error;
        await delay(waitMs * (0.5 + random.next01()));
      }
    }
  };
  const work = async (): Promise<void> => {
    while (!isOver || due.length > 0) {
      const next = due.shift();
      await (next === undefined ? delay(tickMs) : one(next));
    }
  };
  const running = Promise.all([arrive(), ...Array.from({ length: atOnce }, work)]);
  // A request that is given up is told by `finish`; until then nobody waits for it.
  running.catch(() => {});
  return {
    answers,
    sent,
    failures,
    finish: async () => {
      isOver = true;
      await running;
    },
  };
}

export function told({ id, decision }: Automation): FloodAnswer {
  const { index = 0, leaf = '' } = decision?.ledger ?? {};
  return { automationId: id, index: Number(index), leaf, outcome: decision?.outcome ?? '' };
}
