import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { writePdf } from '../../services/compliance/test/fixtures/write-pdf.ts';
import { type Signed, signedIn } from './ask-gateway.ts';
import { everydaySystem } from './everyday-system.ts';
import type { JourneySystem } from './shared-system.ts';

let stack: JourneySystem;
let officer: Signed;
let rep: Signed;

before(async () => {
  stack = await everydaySystem('screening');
  [officer, rep] = await Promise.all([signedIn(stack, 'officer'), signedIn(stack, 'rep')]);
});
after(() => stack.stop());

const images = new URL('../../services/compliance/test/fixtures/images/', import.meta.url);
const imageOf = (name: string) => readFile(new URL(name, images));

describe('redaction', () => {
  test('gives back a text and an image without what is personal', async () => {
    const { text, found } = await rep.do('POST', '/v1/redactions/text', { text: '打13812345678' });
    assert.deepEqual([text, found], ['打***********', [{ kind: 'mobile', start: 1, end: 12 }]]);
    const answer = await rep.ask('POST', '/v1/redactions/image', {
      body: await imageOf('chat.png'),
      headers: { 'content-type': 'image/png' },
    });
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    const kinds = answer.body.found.map(({ kind }: { kind: string }) => kind);
    assert.ok(kinds.includes('mobile') && kinds.includes('email'), kinds.join());
    assert.ok(Buffer.from(answer.body.image, 'base64').subarray(1, 4).toString() === 'PNG');
  });
});

describe('screening', () => {
  test('tells an officer what a message may not say, with secret terms of the tenant', async () => {
    await officer.do('PUT', '/v1/compliance/secret-terms', { terms: ['Project Nightingale'] });
    const message = { channel: 'sms', purpose: 'marketing', residence: 'CN', senders: ['云图科技'] };
    const text = '【云图科技】project nightingale 保本！回复T退订';
    const { verdict, findings } = await rep.do('POST', '/v1/screenings/text', { kind: 'message', text, message });
    assert.equal(verdict, 'block');
    assert.deepEqual(
      findings.map(({ rule }: { rule: string }) => rule),
      ['secret_term/tenant', 'promise/guaranteed-return'],
    );
  });

  test('reads the clauses of a photographed page', async () => {
    const { status, body } = await rep.ask('POST', '/v1/screenings/image?kind=contract', {
      body: await imageOf('contract.png'),
      headers: { 'content-type': 'image/png' },
    });
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(body.verdict, 'review');
    assert.ok(body.findings.some(({ rule }: { rule: string }) => rule === 'clause/one-sided-price'));
  });

  test('reads a PDF and says on which page a clause stands', async () => {
    const { status, body } = await rep.ask('POST', '/v1/screenings/document?kind=contract', {
      body: writePdf([{ text: '第一条 合同总价壹佰万元。' }, { text: '第二条 课程开通后概不退款。' }]),
      headers: { 'content-type': 'application/pdf' },
    });
    assert.equal(status, 200, JSON.stringify(body));
    assert.deepEqual(
      body.findings.map(({ rule, page }: { rule: string; page: number }) => [rule, page]),
      [['clause/no-refund', 2]],
    );
  });
});
