import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { sign } from '@salesmesh/chassis/webhook-signature';
import { contentHash } from '../../src/content/content-hash.ts';
import type { Content } from '../../src/content/screen-content.ts';
import { openCheckpoint } from '../../src/ledger/checkpoint.ts';
import { createNoteSigner, type NoteVerifier, publicKeyOf } from '../../src/ledger/note-key.ts';
import { verifyPermit } from '../../src/ledger/permit.ts';
import { openWatermark } from '../../src/ledger/watermark.ts';
import {
  type DecideHarness,
  emailRequest,
  eventually,
  type HarnessKeys,
  registered,
  startDecideHarness,
} from '../fixtures/decide-harness.ts';

const key = () => new Uint8Array(randomBytes(32));
const old: HarnessKeys = { ledgerKey: key(), contentKeys: [key()] };
const next = { ledgerKey: key(), contentKey: key() };
const signerOf = (ledgerKey: Uint8Array) => createNoteSigner(`ledger.test/log/${first.tenant}`, ledgerKey);
const publicOf = (ledgerKey: Uint8Array) => publicKeyOf(createNoteSigner('any', ledgerKey).verifierKey);

/** What a process is given at each step: first it only accepts the new keys, then it uses them and accepts the old ones. */
const accepting: HarnessKeys = {
  ledgerKey: old.ledgerKey,
  acceptedLedgerKeys: [publicOf(next.ledgerKey)],
  contentKeys: [...old.contentKeys, next.contentKey],
};
const rotated: HarnessKeys = {
  ledgerKey: next.ledgerKey,
  acceptedLedgerKeys: [publicOf(old.ledgerKey)],
  contentKeys: [next.contentKey, ...old.contentKeys],
};

let first: DecideHarness;
let second: DecideHarness;
let open: Awaited<ReturnType<typeof permitted>>;
let optOutToken: string;
let replySecret: string;
before(async () => {
  first = await startDecideHarness({ keys: accepting });
  open = await permitted(first);
  optOutToken = first.parts.optOuts.mint(
    first.tenant,
    { recipientId: open.recipient, channel: 'email' },
    first.clock.now(),
  );
  const asked = { request_id: randomUUID(), channel: 'sms' };
  replySecret = (await first.asOfficer(() => first.consents.issueReplySecret(asked))).signing_secret;
  second = await startDecideHarness({ beside: first, keys: rotated, findByAddress: async () => [] });
});
after(async () => {
  await second[Symbol.asyncDispose]();
  await first[Symbol.asyncDispose]();
});

async function permitted(decide: DecideHarness) {
  const recipient = randomUUID();
  await decide.publish('salesmesh.leads.v1.ContactRegistered', recipient, registered(recipient));
  const { automation } = await decide.asService(() => decide.automations.requestAutomation(emailRequest(recipient)));
  assert.equal(automation?.state, 'permitted');
  const automation_id = automation?.id ?? '';
  return { recipient, automation_id, watermark: (await permitOf(decide, automation_id)).watermark };
}

const permitOf = (decide: DecideHarness, automation_id: string) =>
  decide.asService(() => decide.permits.getPermit({ automation_id }));

/** As egress checks it, with the given keys. */
async function verified(decide: DecideHarness, automationId: string, verifiers: readonly NoteVerifier[]) {
  const answer = await permitOf(decide, automationId);
  const { permit } = answer;
  assert.ok(permit);
  return verifyPermit({
    permit: { leaf: permit.leaf, index: permit.index, proof: permit.inclusion_proof, checkpoint: permit.checkpoint },
    verifiers,
    now: decide.clock.now(),
    expected: {
      tenant: decide.tenant,
      origin: `ledger.test/log/${decide.tenant}`,
      recipient: { salt: answer.recipient_salt, value: answer.recipient_id },
      channel: 'email',
      contentHash: contentHash(answer.content as Content),
    },
  });
}

describe('after the keys were changed while a permit was open', () => {
  test('the permit is proven, its message opens, and it is redeemed once', async () => {
    // As egress checks it meanwhile: the newest checkpoint is the old key's until something else is decided.
    const both = [signerOf(next.ledgerKey).verifier, signerOf(old.ledgerKey).verifier];
    assert.equal((await verified(second, open.automation_id, both)).automationId, open.automation_id);
    await permitted(second);
    const onlyNew = [signerOf(next.ledgerKey).verifier];
    assert.equal((await verified(second, open.automation_id, onlyNew)).automationId, open.automation_id);
    const redeem = (delivery_id: string) =>
      second.asService(() => second.permits.redeemPermit({ automation_id: open.automation_id, delivery_id }));
    await redeem('d-1');
    await assert.rejects(redeem('d-2'), { code: 'compliance.permit_spent' });
  });

  test('what is decided now is signed with the new key alone', async () => {
    const { automation_id, watermark } = await permitted(second);
    await verified(second, automation_id, [signerOf(next.ledgerKey).verifier]);
    const onlyOld = [signerOf(old.ledgerKey).verifier];
    await assert.rejects(verified(second, automation_id, onlyOld), { code: 'compliance.checkpoint_forged' });
    assert.throws(() => openWatermark(watermark, onlyOld), { code: 'compliance.watermark_forged' });
  });

  test('a message that left with the old watermark still leads to its decision', async () => {
    openWatermark(open.watermark, [signerOf(old.ledgerKey).verifier]);
    const asked = () => second.automations.findByWatermark({ watermark: open.watermark });
    assert.equal((await second.asService(asked)).automation?.id, open.automation_id);
  });

  test('a process that still signs with the old key reads what the new one signed, and the log goes on', async () => {
    const { automation_id } = await permitted(first);
    const { note } = await second.asService(() => second.ledger.getCheckpoint({}));
    const verifiers = [signerOf(next.ledgerKey).verifier, signerOf(old.ledgerKey).verifier];
    const { size } = openCheckpoint(note, verifiers, `ledger.test/log/${first.tenant}`);
    const { automation } = await second.asService(() => second.automations.getAutomation({ automation_id }));
    assert.ok(Number(automation?.decision?.ledger?.index) < size);
  });

  test('a link that was sent before still refuses, and a provider may go on signing with its secret', async () => {
    const body = Buffer.from(JSON.stringify({ from: '+8613800000000', text: 'hello' }));
    const signature = sign(body, replySecret, second.clock.now());
    const told = () => second.consents.recordReply({ channel: 'sms', reply_id: randomUUID(), body, signature });
    assert.equal((await second.asService(told)).outcome, 'unmatched');

    const request_id = randomUUID();
    await second.asService(() => second.consents.optOut({ request_id, token: optOutToken, every_channel: false }));
    const { person } = await eventually(
      () => second.asOfficer(() => second.people.getPerson({ recipient_id: open.recipient })),
      (found) => (found.person?.consents.length ?? 0) > 0,
    );
    assert.ok(person?.consents.some(({ history }) => history.some(({ state }) => state === 'withdrawn')));
  });

  test('recorded cases are found, opened and erased by either process, whichever key was in use', async () => {
    const { automation_id, recipient } = await permitted(second);
    const decisionsAbout = async (decide: DecideHarness, personId: string) => {
      const told = await Array.fromAsync(decide.parts.casesHolding.export({ personId, references: [] }));
      return told.map((row) => String((row as { decision_id: string }).decision_id).split('.')[0]);
    };
    await Promise.all([first, second].map(({ parts }) => parts.recorder.settled()));
    for (const decide of [first, second]) {
      assert.ok((await decide.asService(() => decisionsAbout(decide, open.recipient))).includes(open.automation_id));
      assert.ok((await decide.asService(() => decisionsAbout(decide, recipient))).includes(automation_id));
    }
    const erase = () => second.parts.casesHolding.erase({ personId: open.recipient, references: [] });
    await second.asService(() => erase());
    assert.deepEqual(await first.asService(() => decisionsAbout(first, open.recipient)), []);
    const afterwards = { ...rotated, contentKeys: [next.contentKey] as const };
    await using later = await startDecideHarness({ beside: first, keys: afterwards });
    assert.ok((await later.asService(() => decisionsAbout(later, recipient))).includes(automation_id));
  });

  test('a process that does not accept the old keys takes neither the log nor the message for its own', async () => {
    const keys: HarnessKeys = { ledgerKey: key(), contentKeys: [key()] };
    await using stranger = await startDecideHarness({ beside: first, keys });
    await assert.rejects(permitOf(stranger, open.automation_id));
    assert.equal(stranger.parts.optOuts.open(first.tenant, optOutToken, first.clock.now()), undefined);
  });
});
