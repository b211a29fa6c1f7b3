import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { after, before, test } from 'node:test';
import { runFolder } from '../../../../infra/local/project-folders.ts';
import { startMongo } from '../../../../infra/local/servers/mongo.ts';
import { startNats } from '../../../../infra/local/servers/nats.ts';
import type { RunningServer } from '../../../../infra/local/servers/server.ts';
import { startHttpServer } from '../../../../infra/local/stand-ins/http-server.ts';
import { startEgressProcess } from '../fixtures/egress-process.ts';
import { egressSurroundings, eventually, type Surroundings } from '../fixtures/egress-surroundings.ts';

let folder: string;
let mongo: RunningServer;
let nats: RunningServer;
let around: Surroundings;

// Servers of their own, because they are taken away in the middle.
before(async () => {
  await mkdir(runFolder, { recursive: true });
  folder = await mkdtemp(`${runFolder}/test-`);
  [mongo, nats] = await Promise.all([
    startMongo({ folder: `${folder}/mongo` }),
    startNats({ folder: `${folder}/nats` }),
  ]);
  around = await egressSurroundings({ mongoUrl: mongo.url, natsUrl: nats.url });
});
after(async () => {
  await around[Symbol.asyncDispose]();
  await Promise.all([mongo.stop(), nats.stop()]);
  await rm(folder, { recursive: true });
});

async function deliverOne(): Promise<void> {
  const { automationId, channel } = around.grant();
  await around.publishGranted(automationId, channel);
  await eventually(() => around.finished(automationId).length === 1, 60_000);
  assert.equal(around.finished(automationId)[0]?.message.status, 'delivered');
}

test('waits for the stream of compliance unready, goes on when it appears, and when a server comes back', async () => {
  await using egress = await startEgressProcess(around.environment, around.folder);
  const isDown = (part: string) => async () => (await egress.problems())?.[part] !== undefined;
  const isReady = async () => Object.keys((await egress.problems()) ?? { process: 'away' }).length === 0;
  await eventually(async () => {
    const problems = await egress.problems();
    return problems !== undefined && Object.keys(problems).join() === 'work';
  }, 60_000);
  await around.declareStream();
  await eventually(isReady);
  await deliverOne();

  await nats.kill9();
  await eventually(isDown('bus'));
  nats = await startNats({ folder: `${folder}/nats`, port: nats.port });
  await eventually(async () => around.bus.isUp() && (await isReady()));
  await deliverOne();

  const waiting = around.grant();
  await mongo.kill9();
  await eventually(isDown('store'));
  await around.publishGranted(waiting.automationId, waiting.channel);
  mongo = await startMongo({ folder: `${folder}/mongo`, port: mongo.port });
  await eventually(isReady, 60_000);
  await eventually(() => around.finished(waiting.automationId).length === 1, 60_000);
  assert.equal(await egress.terminate(), 0);
});

test('a termination while waiting for a stream that never comes ends cleanly', async () => {
  await around.bus.connection.jsm.streams.delete('COMPLIANCE');
  await using egress = await startEgressProcess(around.environment, around.folder);
  await eventually(async () => Object.keys((await egress.problems()) ?? {}).join() === 'work', 60_000);
  assert.equal(await egress.terminate(), 0);
  await around.declareStream();
});

test('a delivery under way when the process is told to stop finishes first, and is not made again', async () => {
  const asked: [IncomingMessage, ServerResponse][] = [];
  await using provider = await startHttpServer(0, (request, response) => void asked.push([request, response]));
  const slow = { ...around.environment, EGRESS_SMS_WEBHOOK_URL: `${provider.url}/sms` };
  await using egress = await startEgressProcess(slow, around.folder);
  const { automationId, channel } = around.grant();
  await around.publishGranted(automationId, channel);
  await eventually(() => asked.length === 1, 60_000);

  const exitCode = egress.terminate();
  await eventually(async () => (await egress.problems())?.process === 'stopping');
  const { consumers } = around.bus.connection.jsm;
  await eventually(async () => (await consumers.info('COMPLIANCE', 'egress-permits')).num_waiting === 0);
  asked[0]?.[1].end('{}');
  assert.equal(await exitCode, 0);

  await using again = await startEgressProcess(slow, around.folder);
  await eventually(async () => Object.keys((await again.problems()) ?? { process: 'away' }).length === 0, 60_000);
  await eventually(() => around.finished(automationId).length === 1);
  await around.settled();
  assert.equal(around.finished(automationId)[0]?.message.status, 'delivered');
  assert.deepEqual([around.finished(automationId).length, asked.length], [1, 1]);
  assert.equal(await again.terminate(), 0);
});
