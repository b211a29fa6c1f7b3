import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { connectBus, deadLetters } from '@salesmesh/chassis/bus';
import { natsPermissions } from '../../../../infra/local/nats-permissions.ts';
import { startNats } from '../../../../infra/local/servers/nats.ts';
import { eventually } from '../fixtures/real-bus.ts';
import { silentLog } from '../fixtures/real-store.ts';

const LEAD_SCORED = 'salesmesh.leads.v1.LeadScored';

test('services with only their own subjects, streams and inbox can declare, publish, consume, bury and replay', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bus-permissions-'));
  const users = (['leads', 'compliance'] as const).map((name) => ({
    ...{ name, password: `${name}-password` },
    permissions: natsPermissions(name),
  }));
  const server = await startNats({ folder, access: { operatorPassword: 'operator-password', users } });
  const connectAs = (service: 'leads' | 'compliance') =>
    connectBus({
      ...{ url: server.url, service, user: service, password: `${service}-password` },
      log: silentLog,
      requestTimeoutMs: 1_000,
    });
  {
    await using leads = await connectAs('leads');
    await using compliance = await connectAs('compliance');
    await leads.ensureStream({ name: 'LEADS', subjects: ['salesmesh.leads.v1.>'], maxBytes: 2 ** 24 });
    const payload = leads.codec.encode(LEAD_SCORED, { lead_id: 'l1', version: 1, probability: 0.5 });
    const event = (id: string) => ({
      id,
      type: LEAD_SCORED,
      tenant: 'acme',
      aggregateId: 'l1',
      payload,
      at: new Date(),
    });
    const handled: string[] = [];
    let isMended = false;
    const handler = async ({ id }: { id: string }) => {
      if (id === 'bad' && !isMended) throw new TypeError('a fault in the handler');
      handled.push(id);
    };
    const source = { stream: 'LEADS', durable: 'compliance-scores', filterSubjects: [`${LEAD_SCORED}.*.*`] };
    await using _consumer = await compliance.consume({ ...source, handler });
    await leads.publish([event('one'), event('two'), event('bad')]);
    const letters = deadLetters(compliance, 'compliance');
    await eventually(async () => handled.length === 2 && (await letters.list()).length === 1);
    isMended = true;
    assert.equal(await letters.replay('all'), 1);
    await eventually(() => handled.length === 3);
    await _consumer.drain();
    await using _again = await compliance.consume({ ...source, ackWaitMs: 5_000, handler });
    await leads.publish([event('three')]);
    await eventually(() => handled.length === 4);
    assert.deepEqual(handled, ['one', 'two', 'bad', 'three']);

    await assert.rejects(compliance.publish([event('forged')]), { code: /^chassis\.bus_(refused|unavailable)$/ });
    await assert.rejects(compliance.ensureStream({ name: 'LEADS', subjects: ['x'] }), (error: { code: string }) =>
      error.code.startsWith('chassis.bus_'),
    );
  }
  await server.stop();
  await rm(folder, { recursive: true });
});
