import { closedLoop, describeLoop, type LoopFigures, type LoopOptions, medianLoop } from './closed-loop.ts';
import { type ProcessorTimes, perRequest, processorTimes } from './process-time.ts';

/** A closed loop, and the processor time in milliseconds that each program used for one of its calls. */
export type ProcessorLoop = LoopFigures & { readonly used: ProcessorTimes };

export type ProcessorLoopOptions = LoopOptions & {
  /** What children of this process are called, by their ids. */
  readonly names: ReadonlyMap<number | undefined, string>;
};

const SHOWN_FROM_MS = 0.005;

/** The load is called `load`. On a busy machine processor time says more than the rate. */
export async function processorLoop({ names, ...options }: ProcessorLoopOptions): Promise<ProcessorLoop> {
  const before = processorTimes(names);
  const figures = await closedLoop(options);
  return { ...figures, used: perRequest(before, processorTimes(names), figures.calls) };
}

/** The middle of the rounds, with the processor time of all of them. */
export function medianProcessorLoop(measured: readonly ProcessorLoop[]): ProcessorLoop {
  const middle = medianLoop(measured);
  const programs = new Set(measured.flatMap(({ used }) => Object.keys(used)));
  const mean = (program: string) =>
    measured.reduce((sum, { used, calls }) => sum + (used[program] ?? 0) * calls, 0) / middle.calls;
  return { ...middle, used: Object.fromEntries([...programs].map((program) => [program, mean(program)])) };
}

/** One line for the notes. */
export function describeProcessorLoop(figures: ProcessorLoop): string {
  return `${describeLoop(figures)}, processor ms a call: ${describeTimes(figures.used)}`;
}

export function describeTimes(used: ProcessorTimes): string {
  const shown = Object.entries(used).filter(([, ms]) => ms >= SHOWN_FROM_MS);
  return shown.map(([name, ms]) => `${name} ${ms.toFixed(2)}`).join(' ');
}
