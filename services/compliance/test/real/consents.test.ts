import assert from 'node:assert/strict';
import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { ConsentInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import {
  type DecideHarness,
  emailRequest,
  eventually,
  registered,
  startDecideHarness,
} from '../fixtures/decide-harness.ts';

let decide: DecideHarness;
before(async () => {
  decide = await startDecideHarness();
  await putNotice('1', '2025-01-01T00:00:00Z');
  await putNotice('2', '2026-06-01T00:00:00Z');
});
after(async () => {
  await decide[Symbol.asyncDispose]();
});

const codeOf = (code: string) => (error: unknown) => (error as { code?: string }).code === code;
const sha = (digit: string) => digit.repeat(64);

function putNotice(version: string, valid_from: string, changes: object = {}) {
  const texts = [{ language: 'zh-CN', sha256: sha(/^[0-9a-f]/.test(version) ? (version[0] ?? '0') : '0') }];
  const notice = { purpose: 'marketing', version, valid_from, texts, ...changes };
  return decide.asOfficer(() => decide.consents.putNotice({ request_id: randomUUID(), notice }));
}

const given: ConsentInput = {
  ...{ purpose: 'marketing', channel: 'email', basis: 'consent', form: 'express', by: 'person' },
  given_at: '2026-07-01T08:00:00Z',
};

async function person(consents: readonly ConsentInput[] = []) {
  const recipient_id = randomUUID();
  await decide.publish(
    'salesmesh.leads.v1.ContactRegistered',
    recipient_id,
    registered(recipient_id, { consents: [...consents] as never }),
  );
  await eventually(
    () => decide.asService(() => decide.parts.people.load(recipient_id)),
    (found) => found?.facts !== undefined,
  );
  return recipient_id;
}

function record(recipient_id: string, changes: ConsentInput, request_id: string = randomUUID()) {
  const consents = [{ ...given, ...changes }];
  return decide.asOfficer(
    async () => (await decide.people.recordConsents({ request_id, recipient_id, consents })).person,
  );
}

const read = (recipient_id: string) =>
  decide.asOfficer(async () => (await decide.people.getPerson({ recipient_id })).person);

describe('a notice', () => {
  test('is kept as it was shown; a language may come to it, and the same again changes nothing', async () => {
    const valid_from = '2026-06-01T00:00:00Z';
    const english = { texts: [{ language: 'en', sha256: sha('e') }] };
    const { notice } = await putNotice('2', valid_from, english);
    assert.deepEqual(
      notice?.texts.map(({ language }) => language),
      ['zh-CN', 'en'],
    );
    assert.deepEqual((await putNotice('2', valid_from, english)).notice, notice);
    await assert.rejects(
      putNotice('2', valid_from, { texts: [{ language: 'en', sha256: sha('f') }] }),
      codeOf('compliance.notice_fixed'),
    );
    await assert.rejects(putNotice('2', '2026-06-02T00:00:00Z'), codeOf('compliance.notice_fixed'));
    await assert.rejects(putNotice('2b', valid_from), codeOf('compliance.notice_fixed'));
  });

  test('is refused with the field named where it is not written as agreed', async () => {
    const wrong: [object, string][] = [
      [{ purpose: 'fun' }, 'notice.purpose'],
      [{ version: 'a b' }, 'notice.version'],
      [{ valid_from: 'soon' }, 'notice.valid_from'],
      [{ texts: [] }, 'notice.texts'],
      [{ texts: [{ language: 'zh-CN', sha256: 'abc' }] }, 'notice.texts.0.sha256'],
    ];
    for (const [change, field] of wrong) {
      const isNamed = (error: unknown) => (error as { fields: { field: string }[] }).fields[0]?.field === field;
      await assert.rejects(putNotice('9', '2026-09-01T00:00:00Z', change), isNamed, field);
    }
  });

  test('two writers of different versions at once both get through, one request id writes once', async () => {
    const purpose = { purpose: 'survey' };
    const request_id = randomUUID();
    const texts = [{ language: 'en', sha256: sha('a') }];
    const notice = { ...purpose, version: 'r', valid_from: '2026-01-01T00:00:00Z', texts };
    const again = () => decide.asOfficer(() => decide.consents.putNotice({ request_id, notice }));
    await Promise.all([again(), again(), putNotice('s', '2026-02-01T00:00:00Z', purpose)]);
    const { notices } = await decide.asOfficer(() => decide.consents.listNotices(purpose));
    assert.deepEqual(
      notices.map(({ version }) => version),
      ['s', 'r'],
    );
  });
});

describe('a consent', () => {
  test('names the version and hash of its notice, how it was collected, and everything that became of it', async () => {
    const recipient = await person();
    const how = { notice_version: '1', language: 'zh-cn', method: 'paper', proof: 'form/2026-07' };
    await record(recipient, { ...how, id: 'k-1', channel: '*' });
    const asked = { recipient_id: recipient, consent_id: 'k-1' };
    await decide.asOfficer(async () => {
      const confirmed_at = '2026-08-01T08:00:00Z';
      await decide.consents.confirmConsent({ ...asked, request_id: randomUUID(), confirmed_at, method: 'oral' });
      const renewal = { renewed_at: '2026-09-01T08:00:00Z', notice_version: '2', language: 'en', method: 'web_form' };
      await decide.consents.renewConsent({ ...asked, request_id: randomUUID(), ...renewal });
      await decide.people.withdrawConsent({
        ...{ request_id: randomUUID(), recipient_id: recipient, purpose: 'marketing', channel: '*' },
      });
    });
    const consent = (await read(recipient))?.consents.find(({ id }) => id === 'k-1');
    assert.deepEqual(
      [consent?.notice_version, consent?.notice_sha256, consent?.language, consent?.method, consent?.proof],
      ['2', sha('e'), 'en', 'paper', 'form/2026-07'],
    );
    assert.deepEqual(
      consent?.history.map(({ state, actor, method, notice_version }) => [state, actor, method, notice_version]),
      [
        ['given', 'person', 'paper', '1'],
        ['confirmed', 'person', 'oral', undefined],
        ['renewed', 'person', 'web_form', '2'],
        ['withdrawn', 'staff', 'api', undefined],
      ],
    );
  });

  test('with a notice that nobody keeps is refused, naming field, value and cure', async () => {
    const recipient = await person();
    const refusal = await record(recipient, { notice_version: '7' }).then(
      () => undefined,
      (error: { code: string; fields: { field: string; value?: string; en: string }[] }) => error,
    );
    assert.equal(refusal?.code, 'compliance.invalid_request');
    const [field] = refusal?.fields ?? [];
    assert.deepEqual([field?.field, field?.value], ['consents.0.notice_version', '7']);
    assert.match(field?.en ?? '', /use one of 2, 1/);
    assert.deepEqual((await read(recipient))?.consents, []);
  });

  test('is recorded once by a repeated request, and all of several that race are kept', async () => {
    const recipient = await person();
    const request = randomUUID();
    const others = ['sms', 'im', 'call'].map((channel) => record(recipient, { channel }));
    await Promise.all([record(recipient, {}, request), record(recipient, {}, request), ...others]);
    const { consents = [] } = (await read(recipient)) ?? {};
    assert.deepEqual(consents.map(({ channel }) => channel).sort(), ['call', 'email', 'im', 'sms']);
    assert.ok(consents.every(({ history }) => history.length === 1));
  });

  test('of a person whose lead somebody else holds is neither confirmed nor renewed by a representative', async () => {
    const recipient = await person();
    await record(recipient, { id: 'k-1' });
    const asked = { recipient_id: recipient, consent_id: 'k-1' };
    const instant = '2026-08-01T00:00:00Z';
    const attempts = [
      () => decide.consents.confirmConsent({ ...asked, request_id: randomUUID(), confirmed_at: instant }),
      () =>
        decide.consents.renewConsent({
          ...asked,
          request_id: randomUUID(),
          renewed_at: instant,
          notice_version: '2',
        }),
    ];
    for (const attempt of attempts) {
      await assert.rejects(decide.asRole('rep', attempt), codeOf('compliance.recipient_not_found'));
    }
    assert.equal((await read(recipient))?.consents[0]?.history.length, 1);
  });

  test('keeps references as proof, never words or addresses', async () => {
    const recipient = await person();
    for (const proof of ['he said yes on the phone', 'wang@example.com', '张三同意']) {
      await assert.rejects(record(recipient, { proof }), codeOf('compliance.invalid_request'), proof);
    }
    await assert.rejects(record(recipient, { method: 'telepathy' }), codeOf('compliance.invalid_request'));
    await assert.rejects(record(recipient, { language: 'no language' }), codeOf('compliance.invalid_request'));
  });

  test('comes with the customer, with its time, its notice and its proof', async () => {
    const told = { ...given, notice_version: '2', language: 'zh-CN', method: 'web_form', proof: 'signal:42' };
    const [consent] = (await read(await person([told])))?.consents ?? [];
    assert.deepEqual([consent?.notice_sha256, consent?.given_at], [sha('2'), '2026-07-01T08:00:00Z']);
    assert.deepEqual(
      consent?.history.map(({ state, at, actor, method, proof }) => [state, at, actor, method, proof]),
      [['given', '2026-07-01T08:00:00Z', 'person', 'web_form', 'signal:42']],
    );
  });

  test('that came with the customer under an unknown notice has no hash, and a new consent is asked for', async () => {
    const recipient = await person([{ ...given, notice_version: 'old' }]);
    const [consent] = (await read(recipient))?.consents ?? [];
    assert.equal(consent?.notice_sha256, undefined);
    const { reconsents } = await reconsentsOf();
    assert.ok(reconsents.some(({ recipient_id }) => recipient_id === recipient));
  });

  test('shows in its history that it expired', async () => {
    const recipient = await person();
    await record(recipient, { id: 'k-1', expires_at: '2026-10-01T00:00:00Z' });
    const [consent] = (await read(recipient))?.consents ?? [];
    assert.deepEqual(
      consent?.history.map(({ state }) => state),
      ['given', 'expired'],
    );
    const confirm = {
      request_id: randomUUID(),
      recipient_id: recipient,
      consent_id: 'k-1',
      confirmed_at: '2026-11-01T00:00:00Z',
    };
    await assert.rejects(
      decide.asOfficer(() => decide.consents.confirmConsent(confirm)),
      codeOf('compliance.consent_ended'),
    );
  });

  test('is confirmed once by a repeated request, and by each of two that race', async () => {
    const recipient = await person();
    await record(recipient, { id: 'k-1' });
    const confirm = (request_id: string, confirmed_at: string) =>
      decide.asOfficer(() =>
        decide.consents.confirmConsent({ request_id, recipient_id: recipient, consent_id: 'k-1', confirmed_at }),
      );
    const request = randomUUID();
    const [late, early] = ['2026-09-02T00:00:00.000Z', '2026-09-01T00:00:00.000Z'];
    await Promise.all([confirm(request, late), confirm(request, late), confirm(randomUUID(), early)]);
    const [consent] = (await read(recipient))?.consents ?? [];
    assert.equal(consent?.confirmed_at, late);
    assert.equal(consent?.history.filter(({ state }) => state === 'confirmed').length, 2);
  });
});

function reconsentsOf(page_size = 500, page_token = '') {
  return decide.asOfficer(() => decide.consents.listReconsents({ purpose: 'marketing', page_size, page_token }));
}

describe('when the notice changes', () => {
  test('those who consented under another are listed, page by page, each once; decisions see it at once', async () => {
    const [current, former, unnamed, gone] = [await person(), await person(), await person(), await person()];
    await record(current, { notice_version: '2' });
    await record(former, { notice_version: '1' });
    await record(unnamed, {});
    await record(gone, { notice_version: '1', id: 'k-gone', withdrawn_at: '2026-08-01T00:00:00Z' });
    const found: { recipient_id: string; consent_id: string }[] = [];
    for (let token = '', pages = 0; pages === 0 || token !== ''; pages += 1) {
      const page = await reconsentsOf(1, token);
      found.push(...page.reconsents);
      token = page.next_page_token;
    }
    assert.equal(
      new Set(found.map(({ recipient_id, consent_id }) => `${recipient_id} ${consent_id}`)).size,
      found.length,
    );
    const listed = found.map(({ recipient_id }) => recipient_id);
    assert.deepEqual(
      [current, former, unnamed, gone].map((recipient) => listed.includes(recipient)),
      [false, true, true, false],
    );

    await putNotice('3', '2026-11-20T09:59:59Z');
    const now = (await reconsentsOf()).reconsents.find(({ recipient_id }) => recipient_id === current);
    assert.deepEqual([now?.notice_version, now?.current_notice_version], ['2', '3']);
    const facts = await previewFacts(current);
    assert.deepEqual(
      facts?.consents.map(({ notice_version, current_notice_version }) => [notice_version, current_notice_version]),
      [['2', '3']],
    );
  });

  test('a purpose without a notice has no list, and says what to do', async () => {
    const asked = { purpose: 'quotation', page_size: 10, page_token: '' };
    await assert.rejects(
      decide.asOfficer(() => decide.consents.listReconsents(asked)),
      codeOf('compliance.invalid_request'),
    );
  });
});

async function previewFacts(recipient_id: string) {
  const request = emailRequest(recipient_id);
  return (await decide.asService(() => decide.automations.previewAutomation({ request }))).facts;
}

describe('a receipt', () => {
  test('is verified by anyone with the ledger’s public key alone, and names no person', async () => {
    const recipient = await person();
    await record(recipient, { id: 'k-1', notice_version: '2', language: 'en', method: 'web_form', proof: 'form/1' });
    const asked = { recipient_id: recipient, consent_id: 'k-1' };
    const { receipt, verifier_key } = await decide.asOfficer(() => decide.consents.getConsentReceipt(asked));
    const { key } = await decide.asService(() => decide.ledger.getVerifierKey({}));
    assert.equal(verifier_key, key);
    const [header = '', payload = '', signature = ''] = receipt.split('.');
    const isRight = (signed: string) =>
      verify(null, Buffer.from(signed), publicKeyOf(key), Buffer.from(signature, 'base64url'));
    assert.equal(isRight(`${header}.${payload}`), true);
    const content = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const changed = Buffer.from(JSON.stringify({ ...content, state: 'withdrawn' })).toString('base64url');
    assert.equal(isRight(`${header}.${changed}`), false);
    assert.equal(JSON.parse(Buffer.from(header, 'base64url').toString()).alg, 'EdDSA');
    assert.deepEqual(
      [content.schema_version, content.record_id, content.pii_principal_id, content.state],
      ['ISO/IEC TS 27560:2023', 'k-1', recipient, 'given'],
    );
    assert.deepEqual(content.privacy_notice, { version: '2', language: 'en', sha256: sha('e') });
    assert.deepEqual(content.events, [
      {
        ...{ event_state: 'given', event_time: '2026-07-01T08:00:00Z', entity_type: 'person' },
        ...{ method: 'web_form', proof_reference: 'form/1', notice_version: '2' },
      },
    ]);
    assert.equal(content.processing.collection_method, 'web_form');
  });

  test('is for officers and managers, and of consents that are there', async () => {
    const recipient = await person();
    const asked = { recipient_id: recipient, consent_id: 'k-none' };
    const ask = () => decide.consents.getConsentReceipt(asked);
    await assert.rejects(decide.asOfficer(ask), codeOf('compliance.consent_not_found'));
    await assert.rejects(decide.asRole('rep', ask), codeOf('chassis.permission_denied'));
  });
});

/** As an outsider reads a verifier key of C2SP signed-note: the last part is the algorithm and the 32 bytes of the key. */
function publicKeyOf(verifierKey: string) {
  const raw = Buffer.from(verifierKey.split('+').slice(2).join('+'), 'base64').subarray(1);
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
}
