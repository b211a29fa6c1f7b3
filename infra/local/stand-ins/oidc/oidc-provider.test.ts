import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { projectFolder } from '../../project-folders.ts';
import { startOidcProvider } from './oidc-provider.ts';
import { people } from './people.ts';
import { signIn, signInMachine } from './sign-in.ts';

const verify = async (issuer: string, token: string) => {
  const discovery = await fetch(`${issuer}/.well-known/openid-configuration`);
  const { jwks_uri } = (await discovery.json()) as { jwks_uri: string };
  const { payload } = await jwtVerify<{ tenant: string; roles: string[]; units: string[] }>(
    token,
    createRemoteJWKSet(new URL(jwks_uri)),
    { issuer, audience: 'salesmesh' },
  );
  return payload;
};

describe('the development identity provider', () => {
  it('signs each of its people in with the claims the gateway reads', async () => {
    await using provider = await startOidcProvider();
    for (const { login, tenant, roles, units } of people) {
      const payload = await verify(provider.url, await signIn(provider.url, login));
      assert.deepEqual(
        { sub: payload.sub, tenant: payload.tenant, roles: payload.roles, units: payload.units },
        { sub: login, tenant, roles, units },
      );
    }
  });

  it('signs each of them in to any tenant, as one of the same name there', async () => {
    await using provider = await startOidcProvider();
    const { sub, tenant, roles, units } = await verify(provider.url, await signIn(provider.url, 'officer@shop'));
    assert.deepEqual(
      { sub, tenant, roles, units },
      {
        ...{ sub: 'officer', tenant: 'shop', roles: ['compliance_officer'], units: ['shop/compliance'] },
      },
    );
  });

  it('has its people named by the help of the command that prints their tokens', async () => {
    const makefile = await readFile(`${projectFolder}/Makefile`, 'utf8');
    const help = /^token:.*$/m.exec(makefile)?.[0] ?? '';
    assert.deepEqual(/LOGIN=([\w|-]+)/.exec(help)?.[1]?.split('|').sort(), people.map(({ login }) => login).sort());
  });

  it('refuses a person it does not know', async () => {
    await using provider = await startOidcProvider();
    for (const login of ['mallory', 'mallory@acme'])
      await assert.rejects(signIn(provider.url, login), /refused with status 403/);
  });

  it('gives a program a token of its own for the right secret only', async () => {
    await using provider = await startOidcProvider({ machineSecret: 'right-secret' });
    const payload = await verify(provider.url, await signInMachine(provider.url, 'right-secret'));
    assert.deepEqual([payload.sub, payload.roles], ['salesmesh-machine', ['operator']]);
    await assert.rejects(signInMachine(provider.url, 'wrong-secret'), { error: 'invalid_client' });
  });

  it('refuses to start without a code challenge', async () => {
    await using provider = await startOidcProvider();
    const query =
      'client_id=salesmesh-console&response_type=code&scope=openid&redirect_uri=http%3A%2F%2F127.0.0.1%2Fsigned-in';
    const response = await fetch(`${provider.url}/auth?${query}`, { redirect: 'manual' });
    assert.match(response.headers.get('location') ?? '', /error=invalid_request/);
  });
});
