import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { generateKeyPair, SignJWT } from 'jose';
import { tokenVerifier } from './verify-token.ts';

/** What the provider answers at the address of its keys. */
let keys: { status: number; body: string };
const server = createServer((request, response) => {
  const document = JSON.stringify({ issuer: urlOf(), jwks_uri: `${urlOf()}/jwks` });
  const { status, body } = request.url === '/jwks' ? keys : { status: 200, body: document };
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
});
const urlOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

let token: string;
before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { privateKey } = await generateKeyPair('ES256');
  token = await new SignJWT({ tenant: 'acme' })
    .setProtectedHeader({ alg: 'ES256', kid: 'k' })
    .setSubject('u-1')
    .setIssuer(urlOf())
    .setAudience('salesmesh')
    .setExpirationTime('5m')
    .sign(privateKey);
});
after(() => {
  server.close();
});

const verify = () => tokenVerifier({ issuer: urlOf(), audience: 'salesmesh' })(token);

test('a provider that fails or answers nonsense for its keys is away; no token is at fault', async () => {
  for (const broken of [
    { status: 503, body: '' },
    { status: 200, body: 'nonsense' },
    { status: 200, body: '{"keys":"none"}' },
  ]) {
    keys = broken;
    await assert.rejects(verify(), { code: 'gateway.identity_provider_away' });
  }
});

test('a token that no key of the provider has signed is at fault itself', async () => {
  keys = { status: 200, body: '{"keys":[]}' };
  await assert.rejects(verify(), { code: 'gateway.invalid_token' });
});
