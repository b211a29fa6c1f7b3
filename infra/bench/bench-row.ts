/** One thing that is measured, against what others would use for it. A file that the table names exports it as `row`. */
export type BenchRow = {
  /** What `ONLY=` calls it. */
  readonly name: string;
  /** Of `ours` and `rival`: `decisions/s`, `ms`. */
  readonly unit: string;
  readonly better: Better;
  /** With its version; absent where nothing does the same. */
  readonly rivalName?: string;
  /** Runs in a process of its own. Throws `Disagreement` when both sides answer otherwise, anything else when it cannot be measured. */
  measure(bench: Bench): Promise<Figures>;
};

export const Better = { more: 'more', less: 'less' } as const;
export type Better = (typeof Better)[keyof typeof Better];

/** What a row is given. */
export type Bench = {
  /** Progress for who waits; never a result. */
  say(line: string): void;
  /** An empty folder for servers, logs and journals of this row; removed after it, however it ends. */
  readonly folder: string;
};

export type Figures = {
  readonly ours: number;
  readonly rival?: number;
  /** Of ours. */
  readonly p50Ms?: number;
  readonly p99Ms?: number;
  /** What a reader must know to judge the figures: the rival's latencies, what it does not do, counts, states. */
  readonly notes: readonly string[];
};

/** One side answered otherwise than the other; then there is nothing to compare, and the row fails. */
export class Disagreement extends Error {}
