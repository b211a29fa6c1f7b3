import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { toolProgram } from '../tools/build-program.ts';
import { mongod, natsServer, redisServer, type ServerProgram } from './servers/pinned-packages.ts';

const path = new URL('./compose.yaml', import.meta.url).pathname;
const run = promisify(execFile);

type Port = { host_ip?: string; published: string; target: number };
type Service = {
  image: string;
  ports: Port[];
  healthcheck?: { test: string[] };
  volumes?: { type: string; target: string }[];
};
type Project = { services: Record<string, Service>; volumes: Record<string, unknown> };

/** Service → the program that the local stack finds for the same setting, and where its protocol listens. */
const expected: Record<string, { program: ServerProgram; port: number; keepsData: boolean }> = {
  mongo: { program: mongod, port: 27_017, keepsData: true },
  nats: { program: natsServer, port: 4222, keepsData: true },
  redis: { program: redisServer, port: 6379, keepsData: false },
};

/** The loader that Docker itself reads compose files with: schema, interpolation and consistency. */
let composeSpec: string;
before(async () => {
  composeSpec = await toolProgram('compose-spec', (line) => process.stderr.write(`${line}\n`));
});

async function load(file: string): Promise<Project> {
  const { stdout } = await run(composeSpec, ['--format', 'json', file]);
  return JSON.parse(stdout) as Project;
}

describe('compose.yaml', () => {
  it('offers the servers of the local stack, each on its own port of the loopback interface', async () => {
    const { services } = await load(path);
    const offered = Object.entries(services).map(([name, { ports }]) => [
      name,
      ports.map(({ host_ip, published, target }) => `${host_ip}:${published}:${target}`),
    ]);
    const wanted = Object.entries(expected).map(([name, { port }]) => [name, [`127.0.0.1:${port}:${port}`]]);
    assert.deepEqual(Object.fromEntries(offered), Object.fromEntries(wanted));
  });

  it('pins images that are as new as the local stack demands of a program on PATH', async () => {
    const { services } = await load(path);
    for (const [name, { program }] of Object.entries(expected)) {
      const [, major, minor] = /:(\d+)\.(\d+)/.exec(services[name]?.image ?? '') ?? [];
      const [leastMajor, leastMinor] = program.minimumVersion;
      const isNewEnough = Number(major) > leastMajor || (Number(major) === leastMajor && Number(minor) >= leastMinor);
      assert.ok(isNewEnough, `${services[name]?.image} is older than ${program.minimumVersion.join('.')} of ${name}`);
    }
  });

  it('waits until each server answers and keeps what has to survive in a named volume', async () => {
    const { services, volumes } = await load(path);
    for (const [name, { keepsData }] of Object.entries(expected)) {
      assert.equal(services[name]?.healthcheck?.test[0], 'CMD', `${name} has a health check`);
      const kinds = (services[name]?.volumes ?? []).map(({ type }) => type);
      assert.deepEqual(kinds, keepsData ? ['volume'] : [], name);
    }
    assert.deepEqual(Object.keys(volumes).toSorted(), ['mongo', 'nats']);
  });

  it('would be refused with a misspelt key', async () => {
    const folder = await mkdtemp(`${tmpdir()}/salesmesh-compose-`);
    try {
      await writeFile(`${folder}/bad.yaml`, (await readFile(path, 'utf8')).replace('healthcheck:', 'healthchek:'));
      await assert.rejects(load(`${folder}/bad.yaml`), { code: 1, stderr: /healthchek/ });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
