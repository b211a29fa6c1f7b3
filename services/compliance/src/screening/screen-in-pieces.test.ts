import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { phraseFinder } from './find-phrases.ts';
import { maskInPieces, screenInPieces } from './screen-in-pieces.ts';
import { textScreen } from './screen-text.ts';
import { readScreeningLists, SubjectKind } from './screening-lists.ts';

let screen: ReturnType<typeof textScreen>;
before(async () => {
  const lists = await readScreeningLists();
  screen = textScreen(lists, phraseFinder(lists));
});

const FILLING = '双方各自指定一名联系人负责日常沟通。\n';
const CLAUSE = '课程一经开通，费用概不退还。\n';
const subject = (text: string) => ({ text, kind: SubjectKind.Contract, secretTerms: [] });

test('finds a clause once and where it stands, wherever a piece ends', async () => {
  for (let before = 50; before < 90; before += 1) {
    const text = FILLING.repeat(before) + CLAUSE + FILLING.repeat(200);
    const found = await screenInPieces(screen, subject(text));
    assert.deepEqual(
      found.map(({ rule, start, end }) => [rule, text.slice(start, end)]),
      [['clause/no-refund', '概不退']],
    );
  }
});

test('judges each sentence of a paragraph, wherever a piece ends', async () => {
  const said = 'Licensor may revise its tariff and the Licensee shall pay the revised charges.';
  const filling = 'Each party names one contact person, e.g. for daily questions of up to 1.5 hours. ';
  for (let before = 0; before < 40; before += 1) {
    const text = `${filling.repeat(before)}${said} ${filling.repeat(30)}`;
    const found = await screenInPieces(screen, subject(text));
    assert.deepEqual(
      found.map(({ rule, start, end }) => [rule, text.slice(start, end).trim()]),
      [['clause/one-sided-price', said]],
      String(before),
    );
  }
});

test('finds nothing that the whole text does not say, wherever a piece ends', async () => {
  const harmless = ['订单号：1381234567890123456789。', '本公司不承诺任何收益，也绝不保证本金安全。'];
  for (const line of harmless) {
    assert.deepEqual(screen(subject(line)), []);
    for (let before = 860; before < 930; before += 1) {
      const text = `${'文'.repeat(before)}\n${line}\n${FILLING.repeat(80)}`;
      assert.deepEqual(await screenInPieces(screen, subject(text)), [], `${line} after ${before}`);
    }
  }
});

test('lets other work go first between pieces', async () => {
  let turns = 0;
  let isDone = false;
  const turn = () => {
    turns += 1;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  await screenInPieces(screen, subject(FILLING.repeat(1_000)));
  isDone = true;
  assert.ok(turns >= 5, String(turns));
});

test('asks for the labels of a message in all of it', async () => {
  const facts = { channel: 'email', purpose: 'marketing', residence: 'CN', isAiGenerated: false, senders: ['云图'] };
  const text = `${'内容说明。'.repeat(1_000)}退订请回复T`;
  const found = await screenInPieces(screen, { text, kind: SubjectKind.Message, secretTerms: [], facts });
  assert.ok(!found.some(({ rule }) => rule.includes('opt-out') || rule.includes('opt_out')));
});

test('masks what is personal, wherever a piece ends', async () => {
  for (let before = 880; before < 910; before += 1) {
    const masked = await maskInPieces(`${'文'.repeat(before)}13812345678${'文'.repeat(3_000)}`);
    assert.equal(masked, `${'文'.repeat(before)}${'*'.repeat(11)}${'文'.repeat(3_000)}`);
  }
});
