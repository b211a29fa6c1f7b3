import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { commit, isCommitmentTo } from './commitment.ts';
import { type DecisionLeaf, decodeLeaf, encodeLeaf, type Leaf, watermarkOfLeaf } from './leaf.ts';

const malformed = { code: 'compliance.leaf_malformed' };
const hash = (digit: string) => digit.repeat(64);
const decision: DecisionLeaf = {
  kind: 'decision',
  tenant: 'acme',
  automationId: 'a-1',
  decisionId: 'd-1',
  at: '2026-11-22T02:30:00.000Z',
  recipient: hash('1'),
  channel: 'email',
  contentHash: hash('2'),
  outcome: 'allow_with_obligations',
  articles: ['CN-MAIL-13'],
  obligations: [{ type: 'ad_label', article: 'CN-MAIL-13' }],
  revision: 'r-7',
  packs: ['cn.mail'],
  permitExpiresAt: '2026-11-22T02:35:00.000Z',
  watermark: hash('3'),
};
const event = { tenant: 'acme', automationId: 'a-1', permitIndex: 4, at: '2026-11-22T02:31:00.000Z' };
const leaves: readonly Leaf[] = [
  decision,
  { ...event, kind: 'redemption', deliveryId: 'x-1' },
  { ...event, kind: 'delivery', status: 'failed', sentHash: hash('4'), deliveryId: 'x-1' },
  { ...event, kind: 'expiry' },
  {
    ...{ kind: 'destruction', tenant: 'acme', taskId: 't-1', origin: 'r-1', operation: 'erasure', service: 'leads' },
    at: '2026-11-20T10:00:00.000Z',
    holdings: [{ holding: 'leads.contacts', count: 1 }],
  },
];

test('reads back leaves of every kind', () => {
  for (const leaf of leaves) assert.deepEqual(decodeLeaf(encodeLeaf(leaf)), leaf);
});

test('writes a leaf the same way whatever the order of its fields', () => {
  const turned = Object.fromEntries(Object.entries(decision).reverse()) as DecisionLeaf;
  assert.deepEqual(encodeLeaf(turned), encodeLeaf({ ...decision }));
});

test('refuses a second spelling of the same leaf', () => {
  const text = Buffer.from(encodeLeaf(decision)).toString();
  assert.throws(() => decodeLeaf(Buffer.from(`${text} `)), malformed);
  assert.throws(() => decodeLeaf(Buffer.from(JSON.stringify(decision))), malformed);
  assert.throws(() => decodeLeaf(Buffer.from(text.replace('acme', '\\u0061cme'))), malformed);
  assert.throws(() => decodeLeaf(Buffer.from([0xff])), malformed);
});

test('has no room for personal data: unknown fields, free text and long values are refused', () => {
  const wrong: readonly object[] = [
    { ...decision, email: 'someone@example.com' },
    { ...decision, channel: 'Zhang San' },
    { ...decision, channel: '张三' },
    { ...decision, recipient: '13800138000' },
    { ...decision, outcome: 'maybe' },
    { ...decision, at: '2026-11-22' },
    { ...decision, at: '2026-13-22T02:30:00.000Z' },
    { ...decision, obligations: [{ type: 'ad_label', article: 'x', note: 'y' }] },
    { ...decision, revision: 'x'.repeat(201) },
    { ...decision, watermark: undefined },
    { ...event, kind: 'expiry', permitIndex: -1 },
    { ...event, kind: 'other' },
    { ...event, kind: 'toString' },
    { ...event, kind: 'expiry', constructor: 'x' },
    { ...(leaves.at(-1) as object), holdings: [{ holding: 'leads.contacts', count: 1, name: 'Zhang San' }] },
  ];
  for (const leaf of wrong) assert.throws(() => encodeLeaf(leaf as Leaf), malformed, JSON.stringify(leaf));
});

test('finds the watermark hash of a decision without parsing, and only there', () => {
  assert.deepEqual(
    leaves.map((leaf) => watermarkOfLeaf(encodeLeaf(leaf))),
    [hash('3'), ...leaves.slice(1).map(() => undefined)],
  );
  assert.equal(watermarkOfLeaf(Buffer.from('{}')), undefined);
  assert.equal(watermarkOfLeaf(encodeLeaf(decision).subarray(0, -1)), undefined);
});

test('writes fields in UTF-16 order without spaces, in what they hold as well', () => {
  const text = Buffer.from(encodeLeaf({ ...event, kind: 'expiry' })).toString();
  assert.equal(
    text,
    '{"at":"2026-11-22T02:31:00.000Z","automationId":"a-1","kind":"expiry","permitIndex":4,"tenant":"acme"}',
  );
  assert.match(
    Buffer.from(encodeLeaf(decision)).toString(),
    /"obligations":\[\{"article":"CN-MAIL-13","type":"ad_label"\}\]/,
  );
});

test('reads back any leaf it writes, to the same bytes', () => {
  const name = fc.string({ unit: fc.constantFrom(...'aZ09-_."\\/:{}'), minLength: 1, maxLength: 20 });
  const fields = fc.record({ automationId: name, revision: name, articles: fc.array(name), packs: fc.array(name) });
  fc.assert(
    fc.property(fields, (changes) => {
      const leaf = { ...decision, ...changes };
      assert.deepEqual(decodeLeaf(encodeLeaf(leaf)), leaf);
      assert.equal(watermarkOfLeaf(encodeLeaf(leaf)), leaf.watermark);
    }),
  );
});

test('opens a commitment with its salt and value and with nothing else', () => {
  const salt = Buffer.alloc(16, 5);
  const commitment = commit({ salt, value: 'c-1' });
  assert.match(commitment, /^[0-9a-f]{64}$/);
  assert.ok(isCommitmentTo(commitment, { salt, value: 'c-1' }));
  assert.ok(!isCommitmentTo(commitment, { salt, value: 'c-2' }));
  assert.ok(!isCommitmentTo(commitment, { salt: Buffer.alloc(16, 6), value: 'c-1' }));
  assert.ok(!isCommitmentTo('', { salt, value: 'c-1' }));
  assert.throws(() => commit({ salt: Buffer.alloc(15), value: 'c-1' }), TypeError);
});
