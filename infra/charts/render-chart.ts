import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { projectFolder } from '../local/project-folders.ts';
import { toolProgram } from '../tools/build-program.ts';

const run = promisify(execFile);

/** What the tests read of an object; the rest is judged by its schema. */
export type KubernetesObject = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  // biome-ignore lint/suspicious/noExplicitAny: the shape differs from kind to kind and is judged by the API's own schema
  readonly spec: any;
  readonly data?: Readonly<Record<string, string>>;
};

type ChartOptions = {
  /** Values files, later ones over earlier ones. */
  readonly files?: readonly string[];
  /** As `--set` takes them. */
  readonly set?: readonly string[];
  /** Default: salesmesh. */
  readonly release?: string;
  /** Default: sales. */
  readonly namespace?: string;
};

/** The chart as it would be packed, with its library, in a folder of its own. */
export type StagedChart = AsyncDisposable & {
  readonly folder: string;
  /** The text of all objects. Fails with what Helm says. */
  render(options: ChartOptions): Promise<string>;
  objects(options: ChartOptions): Promise<KubernetesObject[]>;
  lint(options: ChartOptions): Promise<string>;
};

/** Copies chart and library to where Helm may add to them, so that the repository stays as it is. */
export async function stageChart(): Promise<StagedChart> {
  const helm = await toolProgram('helm', (line) => process.stderr.write(`${line}\n`));
  const parent = await mkdtemp(join(tmpdir(), 'salesmesh-chart-'));
  await cp(`${projectFolder}/charts`, parent, { recursive: true });
  const folder = `${parent}/salesmesh`;
  await run(helm, ['dependency', 'build', folder]);
  const ask = async (command: readonly string[], { files = [], set = [] }: ChartOptions): Promise<string> => {
    const values = [...files.map((file) => `--values=${file}`), ...set.map((text) => `--set=${text}`)];
    const { stdout } = await run(helm, [...command, ...values], { maxBuffer: 2 ** 25 });
    return stdout;
  };
  const render = ({ release = 'salesmesh', namespace = 'sales', ...options }: ChartOptions) =>
    ask(['template', release, folder, `--namespace=${namespace}`, '--kube-version=1.36'], options);
  return {
    folder,
    render,
    objects: async (options) =>
      parseAllDocuments(await render(options))
        .map((document) => document.toJS() as KubernetesObject | null)
        .filter((object) => object !== null),
    lint: (options) => ask(['lint', folder, '--strict', '--quiet'], options),
    [Symbol.asyncDispose]: () => rm(parent, { recursive: true }),
  };
}
