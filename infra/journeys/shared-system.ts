import { type Stack, type StackOptions, startStack } from '../local/stack.ts';

/** A system, and the tenant that has it to itself as far as tenants see: others are served by the same processes. */
export type JourneySystem = Stack & { readonly tenant: string; clockOffsetMs(): number };

type OpenSystem = (tenant: string) => Promise<JourneySystem>;

/**
 * One system for all journeys of a test file: it starts with the first that opens it and stops with the last. Each is a file
 * of its own and may be run alone. Tests of a file run one after another.
 */
export function sharedSystem(optionsOf: () => Promise<Omit<StackOptions, 'isFresh'>>): OpenSystem {
  let starting: Promise<Stack> | undefined;
  let users = 0;
  let offsetMs = 0;
  return async (tenant) => {
    users += 1;
    starting ??= optionsOf().then((options) => startStack({ ...options, isFresh: true }));
    const stack = await starting;
    const stop = async () => {
      users -= 1;
      if (users === 0) await stack.stop();
    };
    const setClockOffset = async (wantedMs: number) => {
      if (wantedMs < offsetMs) throw new Error(`the clock is ${offsetMs} ms ahead already; time does not go back`);
      offsetMs = wantedMs;
      await stack.setClockOffset(wantedMs);
    };
    return { ...stack, tenant, stop, setClockOffset, clockOffsetMs: () => offsetMs, [Symbol.asyncDispose]: stop };
  };
}
