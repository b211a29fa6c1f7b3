import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { connect as tlsConnect } from 'node:tls';
import { jetstream } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { runWith } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import { rpcClient } from '@salesmesh/chassis/rpc';
import type { PermitServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { ContactServiceClient } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { mongo } from 'mongoose';
import { createTransport } from 'nodemailer';
import { natsLogin, serviceMongoUrl } from '../local/secured-servers.ts';
import { type ServiceName, serviceNames } from '../local/service-names.ts';
import { signWebhook } from '../local/stand-ins/webhook/webhook-signature.ts';
import { everydaySystem } from './everyday-system.ts';
import type { JourneySystem } from './shared-system.ts';

let stack: JourneySystem;
before(async () => {
  stack = await everydaySystem('direct-send');
});
after(() => stack.stop());

const others = serviceNames.filter((name) => name !== 'egress');
const person = { tenant: 'acme', actor: { sub: 'manager', roles: ['sales_manager', 'compliance_officer'], units: [] } };

function clientAs<T extends AsyncDisposable>(name: ServiceName, port: number, serviceName: string): T {
  const { tls } = stack.secrets.services[name];
  return rpcClient<T>({ address: `localhost:${port}`, serviceName, tls, defaultTimeoutMs: 5_000 });
}

const isCode = (kind: string) => (error: unknown) => error instanceof AppError && error.kind === kind;
const isRefused = (error: Error): boolean => /permissions violation/i.test(`${error.message} ${String(error.cause)}`);

describe('a direct send fails with the credentials of every other service', () => {
  test('the mail server takes none of the passwords that other services hold', async () => {
    const { services, smtpPassword, sealKey, contentKey } = stack.secrets;
    const held = others.flatMap((name) => [services[name].mongo, services[name].nats, services[name].redis]);
    const login = (user: string, pass: string) =>
      createTransport({ host: '127.0.0.1', port: stack.ports.mailSmtp, secure: false, auth: { user, pass } }).verify();

    for (const { text } of [...held, sealKey, contentKey]) {
      await assert.rejects(login('egress', text), { code: 'EAUTH' });
    }
    for (const name of others) await assert.rejects(login(name, services[name].nats.text), { code: 'EAUTH' });
    assert.equal(await login('egress', smtpPassword.text), true);
  });

  test('the SMS and call provider takes no delivery signed with another secret', async () => {
    const body = JSON.stringify({ to: '+15550100', text: 'hello' });
    const post = async (secret: string) => {
      const headers = { 'salesmesh-delivery': 'direct', 'salesmesh-signature': signWebhook(body, secret, new Date()) };
      return (await fetch(`${stack.webhookUrl}/sms`, { method: 'POST', headers, body })).status;
    };

    for (const name of others) assert.equal(await post(stack.secrets.services[name].nats.text), 401);
    const taken = await (await fetch(`${stack.webhookUrl}/deliveries`)).text();
    assert.ok(!taken.includes('+15550100'), taken);
  });

  for (const name of others) {
    test(`${name} can neither read nor redeem a permit`, async () => {
      const service = 'salesmesh.compliance.v1.PermitService';
      await using permits = clientAs<PermitServiceClient>(name, stack.ports.compliance, service);
      const request = { automation_id: 'a-1', delivery_id: 'd-1' };

      await assert.rejects(
        runWith(person, () => permits.getPermit(request)),
        isCode('PERMISSION_DENIED'),
      );
      await assert.rejects(
        runWith(person, () => permits.redeemPermit(request)),
        isCode('PERMISSION_DENIED'),
      );
    });

    test(`${name} cannot learn an address from the address book`, async () => {
      const service = 'salesmesh.leads.v1.ContactService';
      await using contacts = clientAs<ContactServiceClient>(name, stack.ports.leads, service);
      const asked = runWith(person, () =>
        contacts.resolveAddresses({ queries: [{ contact_id: 'c-1', channel: 'email' }] }),
      );

      await assert.rejects(asked, isCode('PERMISSION_DENIED'));
    });
  }

  test('egress itself is let in, so that the refusals above are of the caller', async () => {
    const service = 'salesmesh.compliance.v1.PermitService';
    await using permits = clientAs<PermitServiceClient>('egress', stack.ports.compliance, service);

    await assert.rejects(
      runWith(person, () => permits.getPermit({ automation_id: 'a-1' })),
      isCode('NOT_FOUND'),
    );
  });

  for (const service of ['leads', 'compliance'] as const) {
    test(`${service} ends a connection without a certificate`, async () => {
      const ca = await readFile(stack.secrets.services.leads.tls.caFile);
      const options = {
        ca,
        host: 'localhost',
        servername: 'localhost',
        port: stack.ports[service],
        ALPNProtocols: ['h2'],
      };
      const socket = tlsConnect(options);

      await assert.rejects(once(socket, 'data'), { code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED' });
    });
  }

  for (const name of others) {
    test(`${name} cannot publish that a delivery finished`, async () => {
      await using connection = await natsAs(name);
      const subject = 'salesmesh.egress.v1.DeliveryFinished.acme.1';

      await assert.rejects(jetstream(connection.nats).publish(subject, 'forged'), isRefused);
    });
  }

  for (const name of ['leads', 'gateway', 'egress'] as const) {
    test(`${name} cannot publish that a permit was granted`, async () => {
      await using connection = await natsAs(name);
      const subject = 'salesmesh.compliance.v1.PermitGranted.acme.1';

      await assert.rejects(jetstream(connection.nats).publish(subject, 'forged'), isRefused);
    });
  }

  for (const database of ['compliance', 'egress']) {
    test(`leads can neither read nor write the database of ${database}`, async () => {
      const url = serviceMongoUrl({ port: stack.ports.mongo }, stack.secrets, 'leads');
      await using client = await new mongo.MongoClient(url).connect();
      const collection = client.db(database).collection('automations');

      await assert.rejects(collection.findOne({}), { codeName: 'Unauthorized' });
      await assert.rejects(collection.insertOne({}), { codeName: 'Unauthorized' });
    });
  }
});

async function natsAs(name: ServiceName) {
  const nats = await connect({ servers: `127.0.0.1:${stack.ports.nats}`, ...natsLogin(stack.secrets, name) });
  return { nats, [Symbol.asyncDispose]: () => nats.close() };
}
