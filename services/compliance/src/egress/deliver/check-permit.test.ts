import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GetPermitResponse } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { expiresAt, type Grant, mintPermit, offer, signerOf, testLogs } from '../../../test/fixtures/mint-permit.ts';
import { logOrigin } from '../../ledger/tree-id.ts';
import { checkPermit, type IntendedSend } from './check-permit.ts';

const grant: Grant = { tenant: 'acme', automationId: 'a-1', channel: 'email', recipientId: 'c-1' };
const intended: IntendedSend = {
  tenant: 'acme',
  automationId: 'a-1',
  channel: 'email',
  at: new Date('2026-11-22T02:31:00Z'),
};
const rules = {
  verifiers: [signerOf('acme').verifier, signerOf('globex').verifier],
  originOf: (tenant: string) => logOrigin(testLogs, tenant),
};
const genuine = mintPermit(grant);
const check = (answer: GetPermitResponse, changes: Partial<IntendedSend> = {}) =>
  checkPermit(answer, { ...intended, ...changes }, rules);

function permitWith(changes: Partial<NonNullable<GetPermitResponse['permit']>>): GetPermitResponse {
  assert.ok(genuine.permit);
  return { ...genuine, permit: { ...genuine.permit, ...changes } };
}

test('a genuine permit gives the order: content as decided, obligations of the signed leaf, verified watermark', () => {
  const forged = { ...genuine, obligations: [] };
  const { content, ...order } = check(forged);
  assert.deepEqual([content.subject, content.body], [offer.subject, offer.body]);
  assert.deepEqual(order, {
    recipientId: 'c-1',
    obligations: [{ type: 'opt_out', article: 'CN-SMS-19' }],
    watermark: genuine.watermark,
    optOutToken: genuine.opt_out_token,
  });
});

const altered = { subject: offer.subject, body: `${offer.body}!`, elements: offer.elements };
const another = mintPermit({ ...grant, automationId: 'a-2', recipientId: 'c-1' });
const refusals: [why: string, answer: GetPermitResponse, changes: Partial<IntendedSend>, code: string][] = [
  ['altered content', { ...genuine, content: altered }, {}, 'compliance.permit_content_altered'],
  ['another recipient', { ...genuine, recipient_id: 'c-2' }, {}, 'compliance.permit_recipient_mismatch'],
  ['a salt that is none', { ...genuine, recipient_salt: Buffer.alloc(3) }, {}, 'compliance.permit_recipient_mismatch'],
  ['another channel', genuine, { channel: 'sms' }, 'compliance.permit_channel_mismatch'],
  ["another tenant's log", genuine, { tenant: 'globex' }, 'compliance.checkpoint_forged'],
  [
    'a leaf of another tenant in the log of this one',
    mintPermit({ ...grant, leaf: { tenant: 'globex' } }),
    {},
    'compliance.permit_tenant_mismatch',
  ],
  ['the end of its time', genuine, { at: new Date(expiresAt) }, 'compliance.permit_expired'],
  ['a time before it', genuine, { at: new Date('2026-11-22T02:29:00Z') }, 'compliance.permit_not_yet_valid'],
  ['a checkpoint of another key', mintPermit(grant, signerOf('acme', 9)), {}, 'compliance.checkpoint_forged'],
  ['a checkpoint that is no note', permitWith({ checkpoint: 'acme\n8\n' }), {}, 'compliance.note_malformed'],
  ['another place in the log', permitWith({ index: 4 }), {}, 'compliance.permit_proof_wrong'],
  ['a denial', mintPermit({ ...grant, leaf: { outcome: 'deny' } }), {}, 'compliance.permit_not_allowed'],
  ['a genuine permit of another automation', another, {}, 'egress.permit_of_another'],
  ["another decision's watermark", { ...genuine, watermark: another.watermark }, {}, 'egress.permit_of_another'],
  [
    'a watermark of another key',
    { ...genuine, watermark: mintPermit(grant, signerOf('acme', 9)).watermark },
    {},
    'compliance.watermark_forged',
  ],
  ['no watermark', { ...genuine, watermark: '' }, {}, 'compliance.watermark_malformed'],
  ['no permit', { ...genuine, permit: null }, {}, 'egress.permit_incomplete'],
  ['no content', { ...genuine, content: null }, {}, 'egress.permit_incomplete'],
];
for (const [why, answer, changes, code] of refusals) {
  test(`refuses ${why} as ${code}`, () => {
    assert.throws(() => check(answer, changes), { code });
  });
}
