import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Decision } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { Disagreement } from '../../../../infra/bench/bench-row.ts';
import { mixFacts } from '../decision-mix.ts';
import { agreeWithCerbos } from './agree-with-cerbos.ts';

const text = { zh: '', en: '' };
const reason = (rule: string, effect: string) => ({ rule, article: 'A', effect, message: text, remedy: text });
const decided = (outcome: string, reasons: Decision['reasons']): Decision => ({
  ...{ id: 'a-1', outcome, reasons, obligations: [], packs: [], revision: '', ledger: null },
});
const facts = mixFacts(1);
const agree = (ours: Decision, rival: { outcome: string; rules: string[] }) =>
  agreeWithCerbos(facts, { ours: async () => ours, rival: async () => rival });
const label = reason('cn.mail/ad-label', 'allow_with_obligations');
const basis = reason('eu.gdpr/basis', 'deny');

test('the first refusal is enough, and is counted by place and outcome', async () => {
  const ours = decided('deny', [basis, reason('eu.gdpr/withdrawal', 'deny'), label]);
  assert.deepEqual(await agree(ours, { outcome: 'deny', rules: ['eu.gdpr/basis'] }), { 'ES deny': 1 });
});

test('another outcome, a rule that we do not name and a missing obligation are disagreements', async () => {
  await assert.rejects(agree(decided('allow', []), { outcome: 'deny', rules: ['eu.gdpr/basis'] }), Disagreement);
  await assert.rejects(agree(decided('deny', [basis]), { outcome: 'deny', rules: ['eu.gdpr/erasure'] }), Disagreement);
  const owing = decided('allow_with_obligations', [label]);
  await assert.rejects(agree(owing, { outcome: 'allow_with_obligations', rules: [] }), Disagreement);
});
