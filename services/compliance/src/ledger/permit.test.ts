import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signCheckpoint } from './checkpoint.ts';
import { commit } from './commitment.ts';
import { proveInclusion } from './inclusion-proof.ts';
import { type DecisionLeaf, encodeLeaf, type Leaf } from './leaf.ts';
import { leafHash } from './merkle-hash.ts';
import { appendLeaves, EMPTY_TREE } from './merkle-tree.ts';
import { createNoteSigner, type NoteSigner } from './note-key.ts';
import { type Permit, type PermitCheck, verifyPermit } from './permit.ts';
import { formatPermit, parsePermit } from './permit-text.ts';
import { formatWatermarkId, openWatermark, parseWatermarkId, signWatermark, watermarkHash } from './watermark.ts';

const log = createNoteSigner('ledger.example/acme', Buffer.alloc(32, 1));
const rotated = createNoteSigner('ledger.example/acme', Buffer.alloc(32, 2));
const recipient = { salt: Buffer.alloc(16, 5), value: 'c-1' };
const watermarkId = formatWatermarkId(Buffer.from('0123456789abcdef0123', 'hex'));
const decision: DecisionLeaf = {
  kind: 'decision',
  tenant: 'acme',
  automationId: 'a-1',
  decisionId: 'd-1',
  at: '2026-11-22T02:30:00.000Z',
  recipient: commit(recipient),
  channel: 'email',
  contentHash: '2'.repeat(64),
  outcome: 'allow',
  articles: [],
  obligations: [],
  revision: 'r-7',
  packs: ['cn.mail'],
  permitExpiresAt: '2026-11-22T02:35:00.000Z',
  watermark: watermarkHash(watermarkId),
};
const expiry: Leaf = { kind: 'expiry', tenant: 'acme', automationId: 'a-0', permitIndex: 0, at: decision.at };

function mint(leaf: Leaf, signer: NoteSigner = log): Permit {
  const entries = [...Array.from({ length: 5 }, () => encodeLeaf(expiry)), encodeLeaf(leaf), encodeLeaf(expiry)];
  const { state, root, nodes } = appendLeaves(EMPTY_TREE, entries.map(leafHash));
  const checkpoint = signCheckpoint({ size: state.size, root }, signer);
  return { leaf: encodeLeaf(leaf), index: 5, proof: proveInclusion(5, state.size, nodes), checkpoint };
}

function check(permit: Permit, changes: Partial<PermitCheck['expected']> = {}, now = '2026-11-22T02:31:00Z') {
  return verifyPermit({
    permit,
    verifiers: [log.verifier, rotated.verifier],
    now: new Date(now),
    expected: {
      tenant: 'acme',
      origin: log.name,
      recipient,
      channel: 'email',
      contentHash: '2'.repeat(64),
      ...changes,
    },
  });
}

const code = (name: string) => ({ code: `compliance.${name}` });

test('accepts a permit for exactly the send it was given for, also after travelling as text', () => {
  assert.deepEqual(check(mint(decision)), decision);
  assert.deepEqual(check(parsePermit(formatPermit(mint(decision)))), decision);
  assert.equal(check(mint({ ...decision, outcome: 'allow_with_obligations' })).outcome, 'allow_with_obligations');
});

test("accepts both keys while the log's key is rotated, and refuses a retired or foreign one", () => {
  assert.deepEqual(check(mint(decision, rotated)), decision);
  const foreign = createNoteSigner('ledger.example/acme', Buffer.alloc(32, 9));
  assert.throws(() => check(mint(decision, foreign)), code('checkpoint_forged'));
});

test('refuses a forged checkpoint', () => {
  const permit = mint(decision);
  assert.throws(
    () => check({ ...permit, checkpoint: permit.checkpoint.replace('\n7\n', '\n8\n') }),
    code('checkpoint_forged'),
  );
  assert.throws(() => check({ ...permit, checkpoint: 'no note' }), code('note_malformed'));
});

test('refuses a leaf that the log does not hold, or not at that index', () => {
  const permit = mint(decision);
  const swapped = encodeLeaf({ ...decision, channel: 'sms' });
  for (const wrong of [
    { ...permit, leaf: swapped },
    { ...permit, index: 4 },
    { ...permit, index: 99 },
    { ...permit, proof: permit.proof.slice(1) },
    { ...permit, proof: [] },
  ]) {
    assert.throws(() => check(wrong), code('permit_proof_wrong'));
  }
});

test('refuses another content, recipient, channel or tenant than was decided', () => {
  const permit = mint(decision);
  assert.throws(() => check(permit, { contentHash: '3'.repeat(64) }), code('permit_content_altered'));
  assert.throws(() => check(permit, { recipient: { ...recipient, value: 'c-2' } }), code('permit_recipient_mismatch'));
  assert.throws(
    () => check(permit, { recipient: { ...recipient, salt: Buffer.alloc(16) } }),
    code('permit_recipient_mismatch'),
  );
  assert.throws(() => check(permit, { channel: 'sms' }), code('permit_channel_mismatch'));
  assert.throws(() => check(permit, { tenant: 'other' }), code('permit_tenant_mismatch'));
  assert.throws(() => check(permit, { origin: 'ledger.example/other' }), code('checkpoint_forged'));
});

test('refuses every decision that does not allow, and a leaf that is no decision', () => {
  for (const outcome of ['deny', 'defer', 'require_approval'] as const) {
    assert.throws(() => check(mint({ ...decision, outcome })), code('permit_not_allowed'));
  }
  const { permitExpiresAt: _, ...withoutEnd } = decision;
  assert.throws(() => check(mint(withoutEnd)), code('permit_not_allowed'));
  assert.throws(() => check(mint(expiry)), code('permit_not_allowed'));
});

test('ends at its last instant; a clock behind by more than the allowance refuses, one within it does not', () => {
  const permit = mint(decision);
  assert.ok(check(permit, {}, '2026-11-22T02:34:59.999Z'));
  assert.throws(() => check(permit, {}, '2026-11-22T02:35:00.000Z'), code('permit_expired'));
  assert.ok(check(permit, {}, '2026-11-22T02:29:55.000Z'));
  assert.throws(() => check(permit, {}, '2026-11-22T02:29:54.999Z'), code('permit_not_yet_valid'));
});

test('refuses permit texts out of form', () => {
  const text = formatPermit(mint(decision));
  const wrong = [
    '',
    text.replace('index 5', 'index 05'),
    text.replace('@v1', '@v2'),
    text.replace('extra ', ''),
    text.replace('index 5\n', 'index 5\nAAAA\n'),
  ];
  for (const each of wrong) assert.throws(() => parsePermit(each), code('permit_malformed'));
});

test('a watermark is verified with the public key alone, and only as it was signed', () => {
  const token = signWatermark({ treeId: 'acme', index: 5, id: watermarkId }, log);
  assert.match(token, /^SM1\.acme\.5\.[0-9A-Z]{16}\.[\w-]{86}$/);
  const opened = openWatermark(token, [rotated.verifier, log.verifier]);
  assert.deepEqual(opened, { treeId: 'acme', index: 5, id: watermarkId });
  assert.equal(watermarkHash(opened.id), decision.watermark);
  for (const wrong of [
    token.replace('.5.', '.6.'),
    token.replace('acme', 'acmf'),
    token.replace(watermarkId, '0'.repeat(16)),
  ]) {
    assert.throws(() => openWatermark(wrong, [log.verifier]), code('watermark_forged'));
  }
  assert.throws(() => openWatermark(token, [rotated.verifier]), code('watermark_forged'));
  assert.throws(() => openWatermark(token.slice(0, -1), [log.verifier]), code('watermark_malformed'));
});

test('a short watermark survives being written down and spelled out', () => {
  assert.equal(watermarkId, '04HMASW9NF6YY093');
  assert.equal(parseWatermarkId('o4hm-asw9 nf6y-yO93'), watermarkId);
  assert.equal(parseWatermarkId('I'.repeat(8) + 'l'.repeat(8)), '1'.repeat(16));
  for (const wrong of ['', watermarkId.slice(1), `${watermarkId}0`, `U${watermarkId.slice(1)}`]) {
    assert.throws(() => parseWatermarkId(wrong), code('watermark_malformed'));
  }
});
