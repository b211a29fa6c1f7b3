import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { deadLetters } from '@salesmesh/chassis/bus';
import { countedEvent, eventually, testBus } from '../fixtures/real-bus.ts';
import { uniqueName } from '../fixtures/real-store.ts';
import { sharedServer } from '../fixtures/shared-servers.ts';

const script = fileURLToPath(new URL('../../src/bus/dead-letters.ts', import.meta.url));
const run = promisify(execFile);

test('the command lists, shows and gives back dead letters', async () => {
  const tenant = uniqueName('tenant');
  const { bus, service, stream, filterSubjects } = await testBus(tenant);
  // biome-ignore lint/style/noProcessEnv: the child gets the environment of its parent
  const env = { ...process.env, NATS_URL: await sharedServer('nats') };
  const command = async (...args: string[]) =>
    (await run(process.execPath, [script, ...args, '--service', service], { env })).stdout;
  let isMended = false;
  const done: string[] = [];
  await using _consumer = await bus.consume({
    ...{ stream, filterSubjects, durable: 'follow-up' },
    handler: async ({ id }) => {
      if (!isMended) throw new TypeError('a fault in the handler');
      done.push(id);
    },
  });
  const event = countedEvent(uniqueName('e'), tenant, 42);
  await bus.publish([event]);
  await eventually(async () => (await deadLetters(bus, service).list()).length === 1);

  const [id, , code, consumer] = (await command('list')).split('\t');
  assert.deepEqual([code, consumer], ['chassis.internal', 'follow-up']);
  const shown = JSON.parse(await command('show', String(id))) as { eventId: string; tenant: string; message: object };
  assert.deepEqual([shown.eventId, shown.tenant], [event.id, tenant]);
  isMended = true;
  assert.equal(await command('replay', 'all'), 'replayed 1\n');
  await eventually(() => done.length === 1);
  assert.deepEqual(done, [event.id]);
  assert.equal(await command('list'), 'no dead letters\n');
  await assert.rejects(command('show', '999'), { code: 1 });
  await assert.rejects(command('replay', 'everything'), { code: 2 });
  await bus[Symbol.asyncDispose]();
});
