import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { after, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { projectFolder } from './project-folders.ts';
import { isRunning } from './stack/process-identity.ts';
import { readRecord, stackFolder } from './stack/stack-record.ts';
import { startStack } from './stack.ts';
import { signIn } from './stand-ins/oidc/sign-in.ts';

const name = (suffix: string) => `test-stack-${process.pid}-${suffix}`;
const used: string[] = [];
const stackName = (suffix: string) => {
  used.push(name(suffix));
  return name(suffix);
};
after(() => Promise.all(used.map((folder) => rm(stackFolder(folder), { recursive: true, force: true }))));

async function isOpen(port: number, host = '127.0.0.1'): Promise<boolean> {
  const socket = connect(port, host);
  const isConnected = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return isConnected;
}

async function leftovers(stack: string): Promise<string[]> {
  const record = await readRecord(stack);
  const checked = (record?.processes ?? []).map(async (entry) => ((await isRunning(entry)) ? [entry.name] : []));
  return (await Promise.all(checked)).flat();
}

describe('startStack', () => {
  it('starts servers and stand-ins that survive a kill and a restart, and leaves nothing after stop', async () => {
    const stack = await startStack({ name: stackName('whole'), services: [] });
    assert.ok(await signIn(stack.oidcIssuer, 'manager'));
    const before = stack.pidOf('nats');

    await stack.kill9('nats');
    assert.equal(await isOpen(stack.ports.nats), false);
    await stack.restart('nats');

    assert.notEqual(stack.pidOf('nats'), before);
    assert.equal(await isOpen(stack.ports.nats), true);
    await assert.rejects(stack.restart('unheard-of'), /no part unheard-of/);
    const record = await readRecord(stack.name);
    assert.equal(record?.state, 'ready');
    assert.doesNotMatch(JSON.stringify(record), new RegExp(stack.secrets.smtpPassword.text));

    await stack.stop();

    assert.deepEqual(await Promise.all(record?.processes.map(isRunning) ?? []), [
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    assert.deepEqual(
      await Promise.all(Object.values(stack.ports).map((port) => isOpen(port))),
      Object.values(stack.ports).map(() => false),
    );
  });

  it('runs services that know each other by certificate and a person by a token, on the loopback interface alone', async () => {
    await using stack = await startStack({ name: stackName('services'), services: ['leads', 'gateway'] });
    const ask = async (headers: Record<string, string>) =>
      (await fetch(`${stack.gatewayUrl}/v1/leads`, { headers })).status;

    assert.equal(await ask({ authorization: `Bearer ${await signIn(stack.oidcIssuer, 'manager')}` }), 200);
    assert.equal(await ask({}), 401);
    const { leads, leadsHealth, gateway, gatewayHealth, mongo, nats, redis, oidc, mailSmtp, mailHttp, webhook } =
      stack.ports;
    const servers = [mongo, nats, redis, oidc, mailSmtp, mailHttp, webhook];
    // Whoever listens on all interfaces answers at every address of this machine.
    const answers = [leads, leadsHealth, gateway, gatewayHealth, ...servers].map(async (port) => [
      await isOpen(port),
      await isOpen(port, '127.0.0.2'),
    ]);
    assert.deepEqual(
      await Promise.all(answers),
      answers.map(() => [true, false]),
    );
  });

  it('stops what it started when a service does not come up, and says where to look', async () => {
    const options = {
      name: stackName('half'),
      services: ['gateway'] as const,
      settings: { gateway: { GATEWAY_REDIS_URL: '' } },
    };

    await assert.rejects(startStack(options), /gateway ended while starting; its log ends with/);

    assert.equal((await readRecord(options.name))?.state, 'stopped');
    assert.deepEqual(await leftovers(options.name), []);
  });

  it('takes its processes with it when its caller is killed', async () => {
    const killed = stackName('killed');
    const program = `
      import { startStack } from './infra/local/stack.ts';
      await startStack({ name: ${JSON.stringify(killed)}, services: [] });
      console.log('ready');
      setInterval(() => {}, 1000);`;
    const args = ['--input-type=module', '--eval', program];
    const caller = spawn(process.execPath, args, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'inherit'] });
    await once(caller.stdout, 'data');
    assert.equal((await leftovers(killed)).length, 6);

    caller.kill('SIGKILL');

    const deadlineAtMs = performance.now() + 10_000;
    while ((await leftovers(killed)).length > 0 && performance.now() < deadlineAtMs) await delay(20);
    assert.deepEqual(await leftovers(killed), []);
  });
});
