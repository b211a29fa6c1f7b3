import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { optOutTokens } from './opt-out-token.ts';

const issuedAt = new Date('2026-11-22T10:00:00Z');
const link = { recipientId: '0199-contact-of-somebody', channel: 'email' };
const tokens = optOutTokens([new Uint8Array(32).fill(7)]);
const DAY_MS = 86_400_000;

test('opens for the tenant it was made for, and is the same each time the message is rendered', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.constantFrom('email', 'sms', 'im'), (recipientId, channel) => {
      const token = tokens.mint('acme', { recipientId, channel }, issuedAt);
      assert.deepEqual(tokens.open('acme', token, issuedAt), { recipientId, channel });
      assert.equal(tokens.mint('acme', { recipientId, channel }, issuedAt), token);
      assert.match(token, /^[A-Za-z0-9_-]+$/);
    }),
  );
});

test('is nothing for another tenant, under another key, or with one character changed', () => {
  const token = tokens.mint('acme', link, issuedAt);
  assert.equal(tokens.open('globex', token, issuedAt), undefined);
  assert.equal(optOutTokens([new Uint8Array(32).fill(8)]).open('acme', token, issuedAt), undefined);
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom(...'AZaz09_-'), (place, character) => {
      const changed = `${token.slice(0, place)}${character}${token.slice(place + 1)}`;
      const expected = changed === token ? link : undefined;
      assert.deepEqual(tokens.open('acme', changed, issuedAt), expected);
    }),
  );
  for (const made of ['', 'x', 'not a token', `${token}A`, token.slice(1), `${token}=`]) {
    assert.equal(tokens.open('acme', made, issuedAt), undefined, made);
  }
});

test('holds neither the person nor the channel in readable form', () => {
  const bytes = Buffer.from(tokens.mint('acme', link, issuedAt), 'base64url').toString('latin1');
  assert.ok(!bytes.includes('somebody') && !bytes.includes('email'));
});

test('serves for three years, and not a day longer than said', () => {
  const token = tokens.mint('acme', link, issuedAt);
  const after = (days: number) => new Date(issuedAt.getTime() + days * DAY_MS);
  assert.deepEqual(tokens.open('acme', token, after(1_095)), link);
  assert.equal(tokens.open('acme', token, after(1_098)), undefined);
});
