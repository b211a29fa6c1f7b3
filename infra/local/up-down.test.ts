import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { after, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { projectFolder } from './project-folders.ts';
import { environmentWith } from './settings.ts';
import { isRunning } from './stack/process-identity.ts';
import { readRecord, stackFolder } from './stack/stack-record.ts';

const run = promisify(execFile);
const name = `test-up-down-${process.pid}`;
// The servers of the test run itself must not be found in the environment, or the system would use them.
const env = environmentWith({ MONGO_URL: '', NATS_URL: '', REDIS_URL: '', OIDC_ISSUER: '', SMTP_URL: '' });
const command = (program: string, ...args: string[]) =>
  run(process.execPath, [`infra/local/${program}.ts`, '--name', name, ...args], { cwd: projectFolder, env });

after(async () => {
  await command('down');
  await rm(stackFolder(name), { recursive: true, force: true });
});

async function alive(): Promise<boolean[]> {
  const record = await readRecord(name);
  return Promise.all([...(record?.processes ?? []), ...(record ? [record.owner] : [])].map(isRunning));
}

const saysNothingRuns = { code: 1, stderr: 'no system is running; start it first: make up\n' };

describe('up and down', () => {
  it('leave a running system behind, refuse a second one, and then leave nothing', async () => {
    const { stdout } = await command('up', '--services', '');
    assert.match(stdout, /^gateway {2}http:\/\/127\.0\.0\.1:\d+$/m);
    assert.deepEqual(await alive(), Array(7).fill(true));
    await assert.rejects(command('up', '--services', ''), /is running already/);

    await command('down');
    assert.equal((await readRecord(name))?.state, 'stopped');
    assert.ok((await alive()).every((isAlive) => !isAlive));
  });

  it('clean up after an owner that was killed', async () => {
    await command('up', '--services', '');
    const owner = (await readRecord(name))?.owner.pid;
    assert.ok(owner);
    process.kill(owner, 'SIGKILL');
    await assert.rejects(command('token', 'manager'), saysNothingRuns);

    await command('down');
    await assert.rejects(command('token', 'manager'), saysNothingRuns);
    assert.deepEqual(await alive(), Array(7).fill(false));
  });
});
