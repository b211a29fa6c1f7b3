import assert from 'node:assert/strict';
import { test } from 'node:test';
import { targetFrom } from './target.ts';

const local = { LT_GATEWAY: 'http://127.0.0.1:8080/', LT_ISSUER: 'http://localhost:9000' };

test('takes a system on this machine', () => {
  assert.deepEqual(targetFrom(local), { gateway: 'http://127.0.0.1:8080', issuer: 'http://localhost:9000' });
});

test('refuses a host elsewhere unless it is listed', () => {
  const elsewhere = { ...local, LT_GATEWAY: 'https://sales.example.org' };
  assert.throws(() => targetFrom(elsewhere), /LT_GATEWAY names sales\.example\.org/);
  assert.equal(targetFrom(elsewhere, ['sales.example.org']).gateway, 'https://sales.example.org');
});

test('refuses names that only look like this machine', () => {
  for (const host of ['127.0.0.1.example.org', 'localhost.example.org', '1127.0.0.1', '127.0.0.1@example.org'])
    assert.throws(() => targetFrom({ ...local, LT_ISSUER: `http://${host}` }), /LT_ISSUER/);
});

test('says which setting is absent', () => {
  assert.throws(() => targetFrom({ LT_GATEWAY: 'http://127.0.0.1:1' }), /LT_ISSUER is ""/);
});
