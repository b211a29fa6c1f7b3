import { identify } from './process-identity.ts';
import type { RunningPart, StackGroups, StackPart } from './stack-parts.ts';
import { StackState, writeRecord } from './stack-record.ts';

/** Longest a service may take to drain before it is killed; more than its own deadline. */
const stopDeadlineMs = 35_000;

/** The processes of a system while they run, and the record of them that other commands read. */
export type RunningParts = {
  /** Starts parts side by side; waits for all of them, also when one fails, so that none is forgotten. */
  start(group: readonly StackPart[]): Promise<void>;
  becomeReady(): Promise<void>;
  kill9(name: string): Promise<void>;
  restart(name: string): Promise<void>;
  pidOf(name: string): number | undefined;
  /** The last group first; the parts of a group side by side. */
  stop(): Promise<void>;
};

export async function runParts(
  stackName: string,
  groups: StackGroups,
  addresses: Record<string, string>,
): Promise<RunningParts> {
  const owner = await identify(process.pid);
  if (owner === undefined) throw new Error('this process cannot be found in the list of processes');
  const running = new Map<string, RunningPart>();
  let state: StackState = StackState.starting;

  const record = async () => {
    const entries = [...running].map(async ([name, { pid, logFile }]) => {
      const identity = await identify(pid);
      return identity && { name, ...identity, logFile };
    });
    const processes = (await Promise.all(entries)).filter((entry) => entry !== undefined);
    await writeRecord({ name: stackName, state, owner, processes, addresses });
  };
  const startOne = async (part: StackPart, signal = new AbortController().signal) => {
    running.set(part.name, await part.start(signal));
  };
  const partNamed = (name: string): StackPart => {
    const part = groups.flat().find((candidate) => candidate.name === name);
    if (part) return part;
    const known = groups.flat().map((candidate) => candidate.name);
    throw new Error(`no part ${name}; there are ${known.join(', ')}`);
  };
  await record();

  return {
    start: async (group) => {
      // The first failure ends the waiting for the others, and is the one that is told.
      const others = new AbortController();
      const started = group.map((part) => startOne(part, others.signal));
      const failure = await Promise.all(started).then(
        () => undefined,
        (error: unknown) => ({ error }),
      );
      others.abort();
      await Promise.allSettled(started);
      await record();
      if (failure) throw failure.error;
    },
    becomeReady: async () => {
      state = StackState.ready;
      await record();
    },
    kill9: async (name) => {
      await running.get(partNamed(name).name)?.kill9();
      await record();
    },
    restart: async (name) => {
      const part = partNamed(name);
      await running.get(name)?.stop(stopDeadlineMs);
      await startOne(part);
      await record();
    },
    pidOf: (name) => running.get(name)?.pid,
    stop: async () => {
      for (const group of groups.toReversed()) {
        await Promise.all(group.map(({ name }) => running.get(name)?.stop(stopDeadlineMs)));
        for (const { name } of group) running.delete(name);
      }
      state = StackState.stopped;
      await record();
    },
  };
}
