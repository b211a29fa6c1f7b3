import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { loadConfig, stopSettings, tlsSettings, withTls } from './config.ts';

const schema = z.object({
  MONGO_URL: z.url(),
  RPC_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  API_TOKEN: z.string().min(8),
});
const good = { MONGO_URL: 'mongodb://127.0.0.1:27017', API_TOKEN: 'long-enough' };

test('reads what the schema names, with defaults, frozen', () => {
  const config = loadConfig(schema, { ...good, RPC_PORT: '7000', UNRELATED: 'x' });
  assert.deepEqual(config, { MONGO_URL: 'mongodb://127.0.0.1:27017', RPC_PORT: 7000, API_TOKEN: 'long-enough' });
  assert.ok(Object.isFrozen(config));
});

test('prefers the variable with the service prefix', () => {
  const config = loadConfig(schema, { ...good, LEADS_MONGO_URL: 'mongodb://127.0.0.2:1' }, 'LEADS_');
  assert.equal(config.MONGO_URL, 'mongodb://127.0.0.2:1');
});

test('takes a secret from a file and drops its last newline', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'config-'));
  await writeFile(join(folder, 'token'), 'from-a-file\n');
  const config = loadConfig(schema, { MONGO_URL: good.MONGO_URL, API_TOKEN_FILE: join(folder, 'token') });
  assert.equal(config.API_TOKEN, 'from-a-file');
  await rm(folder, { recursive: true });
});

test('names every wrong variable at once and shows no value', () => {
  const read = () => loadConfig(schema, { MONGO_URL: 'not-a-url', RPC_PORT: '99999', API_TOKEN: 'hunter2' }, 'LEADS_');
  assert.throws(read, (error: Error) => {
    assert.match(error.message, /LEADS_MONGO_URL/);
    assert.match(error.message, /LEADS_RPC_PORT/);
    assert.match(error.message, /LEADS_API_TOKEN/);
    assert.doesNotMatch(error.message, /hunter2|not-a-url|99999/);
    return true;
  });
});

test('shows no value even when the author of the schema put it into the message', () => {
  const chatty = z.object({ PIN: z.string().refine(() => false, { error: (issue) => `bad pin ${issue.input}` }) });
  assert.throws(() => loadConfig(chatty, { PIN: '4711' }), { message: /^(?!.*4711).*PIN/ });
});

test('refuses a value and a file for the same setting, an absent file and an empty value', () => {
  assert.throws(() => loadConfig(schema, { ...good, API_TOKEN_FILE: '/x' }), /API_TOKEN_FILE are both set/);
  assert.throws(() => loadConfig(schema, { MONGO_URL: good.MONGO_URL, API_TOKEN_FILE: '/absent' }), /ENOENT/);
  assert.throws(() => loadConfig(schema, { ...good, API_TOKEN: '' }), /API_TOKEN is not set/);
});

test('the three files of TLS are one setting: all of them, none of them, and never a part', () => {
  const read = (env: Record<string, string>) => withTls(loadConfig(z.object(tlsSettings), env, 'LEADS_'), 'LEADS_');
  const files = { LEADS_TLS_CA_FILE: 'ca.pem', LEADS_TLS_CERT_FILE: 'cert.pem', LEADS_TLS_KEY_FILE: 'key.pem' };
  assert.deepEqual(read(files), { tls: { caFile: 'ca.pem', certFile: 'cert.pem', keyFile: 'key.pem' } });
  assert.deepEqual(read({}), {});
  for (const missing of Object.keys(files)) {
    assert.throws(() => read({ ...files, [missing]: '' }), {
      code: 'chassis.config_invalid',
      message: /LEADS_TLS_KEY_FILE/,
    });
  }
});

test('the deadline to stop by is given without prefix for all services at once, and is never nothing', () => {
  const read = (env: Record<string, string>) => loadConfig(z.object(stopSettings), env, 'LEADS_').DRAIN_MS;
  assert.equal(read({ DRAIN_MS: '28000' }), 28_000);
  assert.equal(read({}), 25_000);
  assert.throws(() => read({ DRAIN_MS: '0' }), /DRAIN_MS/);
});

test('load balancers have three seconds to notice a stop, or none where there are none', () => {
  const read = (env: Record<string, string>) => loadConfig(z.object(stopSettings), env, 'LEADS_').NOT_READY_MS;
  assert.equal(read({}), 3_000);
  assert.equal(read({ NOT_READY_MS: '0' }), 0);
  assert.throws(() => read({ NOT_READY_MS: '-1' }), /NOT_READY_MS/);
});
