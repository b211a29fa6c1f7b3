import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { Pool } from 'undici';
import { Lifetime, startChild, waitUntilReady } from '../../../../infra/local/servers/child-process.ts';
import { freePort } from '../../../../infra/local/servers/free-port.ts';
import { toolProgram } from '../../../../infra/tools/build-program.ts';
import { policiesFolder } from '../../../../infra/tools/policy-sources.ts';

/** Findings by pack, as the packs return them. */
export type PackAnswers = Readonly<Record<string, unknown>>;

export type OpaServer = AsyncDisposable & {
  /** `document` is the place of a list of packs; `body` the JSON of `{"input": …}`. */
  ask(document: number, body: string): Promise<PackAnswers>;
  /** Bytes of its decision log so far. */
  logBytes(): number;
};

export type OpaOptions = {
  readonly folder: string;
  /** A document for each list: it answers with the findings of these packs. */
  readonly packLists: readonly (readonly string[])[];
  readonly connections: number;
};

const READY_MS = 30_000;
const ENTRYPOINT = (place: number) => `packs_${place}`;
/** Fastest first: the store reads without copying, nothing is logged but decisions, the bundle is optimised by `opa build`. */
const SERVER_FLAGS = ['--optimize-store-for-read-speed', '--log-level=error', '--skip-version-check'];
const run = promisify(execFile);

/** `opa run --server` on the very same Rego as ours, without its tests, every decision logged to a file. */
export async function startOpa({ folder, packLists, connections }: OpaOptions): Promise<OpaServer> {
  const opa = await toolProgram('opa', (line) => process.stderr.write(`${line}\n`));
  const bundle = await buildBundle(opa, folder, packLists);
  const port = await freePort();
  const logFile = `${folder}/opa.log`;
  const child = startChild({
    name: 'opa',
    command: opa,
    args: [
      ...['run', '--server', `--addr=127.0.0.1:${port}`],
      ...[...SERVER_FLAGS, '--set=decision_logs.console=true', '--bundle', bundle],
    ],
    logFile,
    lifetime: Lifetime.caller,
  });
  const url = `http://127.0.0.1:${port}`;
  const probe = async () => (await fetch(`${url}/health?bundles`)).status === 200;
  await waitUntilReady({ child, deadlineMs: READY_MS, probe });
  const pool = new Pool(url, { connections, pipelining: 1 });
  const headers = { 'content-type': 'application/json' };
  return {
    ask: async (document, body) => {
      const path = `/v1/data/bench/${ENTRYPOINT(document)}`;
      const answer = await pool.request({ method: 'POST', path, headers, body });
      const { result } = (await answer.body.json()) as { result?: PackAnswers };
      if (answer.statusCode !== 200 || result === undefined) throw new Error(`OPA answered ${answer.statusCode}`);
      return result;
    },
    logBytes: () => statSync(logFile).size,
    [Symbol.asyncDispose]: async () => {
      await pool.close();
      await child.stop();
    },
  };
}

async function buildBundle(opa: string, folder: string, packLists: OpaOptions['packLists']): Promise<string> {
  const rules = `${folder}/rules`;
  const isRule = (source: string) => !source.endsWith('_test.rego') && !source.endsWith('/sample');
  cpSync(`${policiesFolder}/outbound`, `${rules}/outbound`, { recursive: true, filter: isRule });
  mkdirSync(`${rules}/bench`);
  const findings = (pack: string) => `"${pack}": data.outbound.${pack}.findings`;
  const documents = packLists.map((packs, place) => `${ENTRYPOINT(place)} := {${packs.map(findings).join(', ')}}`);
  writeFileSync(`${rules}/bench/bench.rego`, ['package bench', ...documents, ''].join('\n'));
  const bundle = `${folder}/bundle.tar.gz`;
  const entrypoints = packLists.flatMap((_, place) => ['--entrypoint', `bench/${ENTRYPOINT(place)}`]);
  await run(opa, ['build', '--bundle', rules, '--optimize=1', ...entrypoints, '--output', bundle]);
  return bundle;
}
