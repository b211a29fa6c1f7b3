import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { AppError } from '@salesmesh/chassis/errors';
import { rpcClient } from '@salesmesh/chassis/rpc';
import type {
  ImageFindings,
  RedactImageRequestInput,
  ScreenContentRequestInput,
  ScreeningServiceClient,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import sharp from 'sharp';
import { type DecideHarness, startDecideHarness } from '../fixtures/decide-harness.ts';
import { writePdf } from '../fixtures/write-pdf.ts';

let decide: DecideHarness;
let screening: ScreeningServiceClient;
before(async () => {
  decide = await startDecideHarness();
  screening = rpcClient<ScreeningServiceClient>({
    address: `127.0.0.1:${decide.port}`,
    serviceName: 'salesmesh.compliance.v1.ScreeningService',
    callerService: 'gateway',
    defaultTimeoutMs: 50_000,
  });
});
after(async () => {
  await screening[Symbol.asyncDispose]();
  await decide[Symbol.asyncDispose]();
});

const imageOf = (name: string) => readFile(new URL(`../fixtures/images/${name}`, import.meta.url));

async function redact(image: Uint8Array, mediaType: string) {
  const call = screening.redactImage();
  const send = async () => {
    await call.send({ header: { media_type: mediaType } });
    for (let at = 0; at < image.length; at += 5_000) {
      await call.send({ chunk: Buffer.from(image.subarray(at, at + 5_000)) } satisfies RedactImageRequestInput);
    }
    call.end();
  };
  const sending = send();
  const pieces: Uint8Array[] = [];
  let findings: ImageFindings | undefined;
  try {
    for await (const answer of call) {
      if (answer.findings) findings = answer.findings;
      if (answer.chunk) pieces.push(answer.chunk);
    }
  } finally {
    await Promise.allSettled([sending]);
  }
  return { findings, image: Buffer.concat(pieces) };
}

async function* screened(header: ScreenContentRequestInput['header'], image?: Uint8Array) {
  yield { header };
  if (image !== undefined) yield { chunk: Buffer.from(image) };
}

describe('redaction of what people upload', () => {
  test('masks a text and says where, not what', async () => {
    const { text, found } = await decide.asRole('rep', () => screening.redactText({ text: '王小明的手机13812345678' }));
    assert.equal(text, '***的手机***********');
    assert.deepEqual(
      found.map(({ kind, start, end }) => [kind, start, end]),
      [
        ['name', 0, 3],
        ['mobile', 6, 17],
      ],
    );
  });

  test('refuses a text so long that it would keep decisions waiting, and says how long it may be', async () => {
    const redacted = (length: number) =>
      decide.asRole('rep', () => screening.redactText({ text: '一'.repeat(length) }));
    assert.equal((await redacted(50_000)).text.length, 50_000);
    await assert.rejects(redacted(50_001), ({ code, fields }: AppError) => {
      assert.equal(code, 'compliance.invalid_request');
      assert.match(fields[0]?.en ?? '', /at most 50000 characters/);
      return true;
    });
  });

  for (const [name, mediaType, format] of [
    ['chat.png', 'image/png', 'png'],
    ['chat.jpg', 'image/jpeg', 'jpeg'],
  ] as const) {
    test(`covers numbers in a ${format} and gives it back as one`, async () => {
      const given = await imageOf(name);
      const { findings, image } = await decide.asRole('rep', () => redact(given, mediaType));
      const kinds = findings?.found.map(({ kind }) => kind) ?? [];
      assert.ok(kinds.includes('mobile') && kinds.includes('email'), kinds.join());
      const before = await sharp(given).metadata();
      const after = await sharp(image).metadata();
      assert.deepEqual([after.format, after.width, after.height], [format, before.width, before.height]);
      assert.equal(findings?.media_type, mediaType);
      const again = await decide.asRole('rep', () => redact(image, mediaType));
      assert.deepEqual(
        again.findings?.found.filter(({ kind }) => kind === 'mobile' || kind === 'email'),
        [],
      );
    });
  }

  test('refuses what is no image, what is another, and what is too large', async () => {
    const asRep = (image: Uint8Array, mediaType: string) => decide.asRole('rep', () => redact(image, mediaType));
    const png = await imageOf('chat.png');
    await assert.rejects(asRep(png, 'image/gif'), { code: 'compliance.image_kind_refused' });
    await assert.rejects(asRep(png, 'image/jpeg'), { code: 'compliance.image_unreadable' });
    const cut = Buffer.concat([png.subarray(0, 8), randomBytes(500)]);
    await assert.rejects(asRep(cut, 'image/png'), { code: 'compliance.image_unreadable' });
    const large = Buffer.concat([png.subarray(0, 8), Buffer.alloc(11 * 1024 * 1024)]);
    await assert.rejects(asRep(large, 'image/png'), { code: 'compliance.image_too_large' });
  });

  test('keeps nothing of what it was given', async () => {
    const collections = await decide.store.connection.db?.listCollections().toArray();
    for (const { name } of collections ?? []) {
      const documents = await decide.store.connection.collection(name).find({}).toArray();
      assert.ok(!JSON.stringify(documents).includes('13812345678'), name);
    }
  });
});

describe('screening', () => {
  const screen = (header: ScreenContentRequestInput['header'], image?: Uint8Array) =>
    decide.asRole('sales_manager', () => screening.screenContent(screened(header, image)));

  test('tells promises, secret terms, data of others and missing labels of a message', async () => {
    await decide.asOfficer(() =>
      decide.parts.settings.change('terms', (all) => ({ ...all, secretTerms: ['北斗计划'] })),
    );
    const text = '本产品保本保息，北 斗计划已上线，联系人：李雷 13812345678';
    const message = { channel: 'sms', purpose: 'marketing', residence: 'CN', ai_generated: true };
    const { verdict, findings, revision } = await screen({ kind: 'message', text, message });
    assert.equal(verdict, 'block');
    assert.match(revision, /^[0-9a-f]{12}$/);
    const told = findings.map(({ rule, provision, start, end }) => [
      rule,
      provision,
      start === undefined ? '' : text.slice(start, end),
    ]);
    assert.deepEqual(told, [
      ['promise/guaranteed-return', undefined, '保本'],
      ['promise/guaranteed-return', undefined, '保息'],
      ['secret_term/tenant', 'GLOBAL-PII', '北 斗计划'],
      ['personal_data/name', undefined, '李雷'],
      ['personal_data/mobile', 'GLOBAL-PII', '13812345678'],
      ['missing_label/opt-out', 'CN-SMS-19', ''],
      ['missing_label/sender-identity', 'CN-AD-43', ''],
      ['missing_label/ai-notice', 'CN-AILABEL', ''],
    ]);
    assert.ok(findings.every(({ message: said, fix }) => said?.zh && said.en && fix?.zh && fix.en));
    assert.ok(!JSON.stringify(findings).includes('北斗'));
  });

  test('reads the clauses of a photographed contract and says where they stand', async () => {
    const image = await imageOf('contract.png');
    const { verdict, findings, read_text } = await screen({ kind: 'contract', media_type: 'image/png' }, image);
    const rules = findings.map(({ rule }) => rule);
    assert.ok(
      rules.includes('clause/one-sided-price') && rules.includes('clause/daily-penalty'),
      `${rules} ${read_text}`,
    );
    assert.equal(verdict, 'review');
    assert.ok(
      findings.every(
        ({ boxes }) => boxes.length > 0 && boxes.every(({ right, bottom }) => right <= 1100 && bottom <= 280),
      ),
    );
  });

  test('reads a contract that is a PDF, its scanned pages too, and says on which page a clause stands', async () => {
    const jpeg = await sharp(await imageOf('contract.png'))
      .jpeg({ quality: 95 })
      .toBuffer();
    const { width, height } = await sharp(jpeg).metadata();
    const pdf = writePdf([
      { text: '第一条 合同总价壹佰万元。' },
      { text: '第二条 课程开通后概不退款。' },
      { scan: { jpeg, width, height } },
    ]);
    const header = { kind: 'contract', media_type: 'application/pdf' };
    const { verdict, findings, read_text } = await decide.asRole('rep', () =>
      screening.screenContent(screened(header, pdf)),
    );
    assert.equal(verdict, 'review');
    const pages = (rule: string) => findings.filter((one) => one.rule === rule).map(({ page }) => page);
    assert.deepEqual(pages('clause/no-refund').slice(0, 1), [2]);
    assert.ok(findings.some(({ page }) => page === 3));
    assert.ok(read_text?.includes('第一条'));
  });

  test('refuses a document that asks for a password, and a document where an image is wanted', async () => {
    const pdf = writePdf([{ text: '甲' }], { isLocked: true });
    const header = { kind: 'contract', media_type: 'application/pdf' };
    const refused = (code: string) => (error: AppError) => error.code === code;
    await decide.asRole('rep', () =>
      assert.rejects(screening.screenContent(screened(header, pdf)), refused('compliance.document_locked')),
    );
    await decide.asRole('rep', () =>
      assert.rejects(redact(pdf, 'application/pdf'), refused('compliance.image_kind_refused')),
    );
  });

  test('finds a clear message clear', async () => {
    const text = '【云图科技】您预约的演示已确认，明天上午十点见。';
    const message = { channel: 'sms', purpose: 'service', residence: 'CN', senders: ['云图科技'] };
    const { verdict, findings } = await screen({ kind: 'message', text, message });
    assert.deepEqual([verdict, findings], ['clear', []]);
  });

  test('refuses a kind it does not know', async () => {
    await assert.rejects(screen({ kind: 'poem', text: 'x' }), { code: 'compliance.invalid_request' });
    await assert.rejects(screen({ kind: 'message', text: '一'.repeat(10_001) }), {
      code: 'compliance.invalid_request',
    });
    const message = { channel: 'email', purpose: 'service', residence: 'CN', subject: '一'.repeat(1_001) };
    await assert.rejects(screen({ kind: 'message', text: '一', message }), { code: 'compliance.invalid_request' });
  });
});
