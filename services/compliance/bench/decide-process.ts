import { readFileSync } from 'node:fs';
import type { Bus } from '@salesmesh/chassis/bus';
import { parse as parseYaml } from 'yaml';
import { decideSurroundings, startDecideProcess } from '../test/fixtures/decide-processes.ts';

type BenchDecideOptions = {
  /** For its keys. */
  readonly folder: string;
  /** Where its profile is written, if anywhere. */
  readonly profileFolder?: string | undefined;
  /** Further settings, with their prefix. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Memory of the database for what it reads often; as small as can be by default. */
  readonly databaseCacheGb?: number;
  /** A module that it loads before anything else. */
  readonly preload?: URL;
};

export type BenchDecide = AsyncDisposable & {
  readonly address: string;
  readonly pid: number | undefined;
  /** As leads speaks on it. */
  readonly bus: Bus;
  readonly mongoUrl: string;
  /** Of the compiled packs. */
  readonly packs: string;
};

const chartValues = new URL('../../../charts/salesmesh/values.yaml', import.meta.url);

/** `decide` as the chart starts it, with all packs, on a database and a bus of its own, ready. Nobody else is there. */
export async function startDecide(options: BenchDecideOptions): Promise<BenchDecide> {
  const { folder, profileFolder, preload, settings = {}, databaseCacheGb: cacheGb } = options;
  const stack = new AsyncDisposableStack();
  const surroundings = await decideSurroundings(stack, folder, { cacheGb });
  const profiling = profileFolder === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profileFolder];
  const preloading = preload === undefined ? [] : ['--import', preload.href];
  const decide = await startDecideProcess(surroundings, {
    settings: { COMPLIANCE_LOG_LEVEL: 'error', ...settings },
    nodeArguments: [...nodeFlags(), ...profiling, ...preloading],
  });
  stack.defer(decide.stop);
  const { bus, mongoUrl, packs } = surroundings;
  return {
    ...{ bus, mongoUrl, packs, address: decide.address, pid: decide.child.pid },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** As the chart starts it. */
function nodeFlags(): string[] {
  return parseYaml(readFileSync(chartValues, 'utf8')).workloads['compliance-decide'].nodeFlags;
}
