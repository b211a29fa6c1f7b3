import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { parse } from 'yaml';

const path = new URL('./compose.yaml', import.meta.url).pathname;
const run = promisify(execFile);

describe('compose.yaml', () => {
  it('offers the servers on the loopback interface only', async () => {
    const { services } = parse(await readFile(path, 'utf8')) as { services: Record<string, { ports: string[] }> };
    assert.deepEqual(Object.keys(services).toSorted(), ['mongo', 'nats', 'redis']);
    const ports = Object.values(services).flatMap((service) => service.ports);
    assert.deepEqual(
      ports.filter((port) => !port.startsWith('127.0.0.1:')),
      [],
    );
  });

  it('is a configuration that docker compose accepts, where that is installed', async () => {
    const isInstalled = await run('docker', ['compose', 'version']).then(
      () => true,
      () => false,
    );
    const check = isInstalled ? run('docker', ['compose', '-f', path, 'config', '--quiet']) : Promise.resolve();
    await assert.doesNotReject(check);
  });
});
