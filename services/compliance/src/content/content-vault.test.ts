import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { contentHash } from './content-hash.ts';
import { contentVault } from './content-vault.ts';
import type { Content } from './screen-content.ts';

const content: Content = {
  subject: '新品',
  body: 'Hello',
  elements: { opt_out: '', sender_identity: '', postal_address: '', ad_label: '', ai_notice: '' },
};
const hash = contentHash(content);
const vault = contentVault([randomBytes(32)], randomBytes);
const unreadable = { code: 'compliance.content_unreadable' };

test('opens what it sealed for the same tenant and hash, and nothing else', () => {
  const sealed = vault.seal('t-1', hash, content);
  assert.deepEqual(vault.open('t-1', hash, sealed), content);
  assert.throws(() => vault.open('t-2', hash, sealed), unreadable);
  assert.throws(() => vault.open('t-1', contentHash({ ...content, body: 'Bye' }), sealed), unreadable);
  assert.throws(() => contentVault([randomBytes(32)], randomBytes).open('t-1', hash, sealed), unreadable);
});

test('refuses a message in which any byte was changed', () => {
  const sealed = vault.seal('t-1', hash, content);
  for (const place of sealed.keys()) {
    const changed = Buffer.from(sealed);
    changed[place] = (changed[place] ?? 0) ^ 1;
    assert.throws(() => vault.open('t-1', hash, changed), unreadable);
  }
});

test('gives one hash to one content, in whatever order its fields came', () => {
  const { subject, ...rest } = content;
  assert.equal(contentHash({ ...rest, subject }), hash);
});
