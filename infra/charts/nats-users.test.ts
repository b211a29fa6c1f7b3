import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { findProgram } from '../local/servers/find-program.ts';
import { natsServer } from '../local/servers/pinned-packages.ts';
import { serviceNames } from '../local/service-names.ts';
import { natsUsers } from './nats-users.ts';

const run = promisify(execFile);
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nats-users-'));
  await writeFile(`${folder}/nats-users.conf`, natsUsers());
  await writeFile(`${folder}/nats.conf`, "jetstream {}\ninclude './nats-users.conf'\n");
});
after(() => rm(folder, { recursive: true }));

const passwords = Object.fromEntries(
  serviceNames.map((name) => [`${name.toUpperCase().replaceAll('-', '_')}_NATS_PASSWORD`, 'long-enough-for-a-test']),
);
const judge = async (env: Record<string, string>) =>
  run(await findProgram(natsServer), ['--config', `${folder}/nats.conf`, '-t'], { env });

test('a NATS server takes the users as they are, with a password of each from its environment', async () => {
  const { stderr } = await judge(passwords);
  assert.match(stderr, /is valid/);
});

test('a user whose password is not given is refused, not let in without', async () => {
  const { LEADS_NATS_PASSWORD: _, ...others } = passwords;
  await assert.rejects(judge(others), { stderr: /LEADS_NATS_PASSWORD/ });
});
