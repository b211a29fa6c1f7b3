import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { importTalkTracks, talkTrackCards } from '../demo/talk-track-cards.ts';
import { type Body, type Signed, signedIn } from './ask-gateway.ts';
import { everydaySystem } from './everyday-system.ts';
import { pollUntil } from './poll-until.ts';
import type { JourneySystem } from './shared-system.ts';

let stack: JourneySystem;
let manager: Signed;
let rep: Signed;

before(async () => {
  stack = await everydaySystem('cards');
  [manager, rep] = await Promise.all([signedIn(stack, 'manager'), signedIn(stack, 'rep')]);
  await importTalkTracks(manager.api);
});
after(() => stack.stop());

const content = {
  title: 'Leasing instead of buying',
  problem: 'The customer has no budget for an investment this year.',
  solution: 'Show a lease over the time of use, then the sum of all rates beside the price.',
  language: 'en',
};
const search = (who: Signed, query: string): Promise<Body> => who.do('GET', `/v1/cards/search?${query}`);
const titles = ({ cards }: Body): string[] => cards.map(({ title }: Body) => title);

describe('cards', () => {
  test('written by a representative are found once a manager has reviewed them, and no longer when they are retired', async () => {
    const written = await rep.do('POST', '/v1/cards', content);
    assert.equal(written.card.state, 'CARD_STATE_DRAFT');
    assert.deepEqual(titles(await search(rep, 'q=leasing')), []);
    const path = `/v1/cards/${written.card.id}`;
    const refused = await rep.ask('POST', `${path}/review`, { headers: { 'if-match': '"1"' } });
    assert.equal(refused.status, 403);
    const reviewed = await manager.ask('POST', `${path}/review`, { headers: { 'if-match': '"1"' } });
    assert.deepEqual([reviewed.status, reviewed.headers.get('etag')], [200, '"2"']);
    const found = await pollUntil(
      () => search(rep, 'q=leasing'),
      ({ cards }) => cards.length > 0,
      1_000,
    );
    assert.equal(found.cards[0].card_id, written.card.id);
    assert.deepEqual(found.cards[0].reasons[0].values, ['leasing']);
    const late = await rep.ask('PUT', path, { body: content, headers: { 'if-match': '"1"' } });
    assert.deepEqual([late.status, late.body.code], [412, 'knowledge.version_conflict']);
    const blind = await rep.ask('PUT', path, { body: content });
    assert.equal(blind.body.code, 'gateway.version_required');
    const retired = await rep.ask('POST', `${path}/retire`, { headers: { 'if-match': '"2"' } });
    assert.equal(retired.body.card.state, 'CARD_STATE_RETIRED');
    await pollUntil(
      () => search(rep, 'q=leasing'),
      ({ cards }) => cards.length === 0,
      1_000,
    );
    const { versions } = await rep.do('GET', `${path}/versions`);
    assert.deepEqual(
      versions.map(({ version }: Body) => version),
      [2, 1],
    );
  });

  test('are found across scripts and filtered by scene', async () => {
    const found = await search(rep, `q=${encodeURIComponent('客戶說價格太貴')}&country=CN&channel=email&limit=3`);
    assert.equal(found.cards[0].title, '价格异议：客户说太贵（合成示例）');
    const fields = found.cards[0].reasons.filter(({ kind }: Body) => kind === 'scene').map(({ field }: Body) => field);
    assert.deepEqual(fields, ['channel', 'country']);
    const wrong = await rep.ask('GET', '/v1/cards/search?q=x&colour=red');
    assert.equal(wrong.status, 400);
  });

  test('with personal data are refused with the field', async () => {
    const refused = await rep.ask('POST', '/v1/cards', { body: { ...content, problem: 'Ask jo@example.com' } });
    assert.deepEqual(
      [refused.status, refused.body.code, refused.body.errors.map(({ field }: Body) => field)],
      [400, 'knowledge.invalid_card', ['content.problem']],
    );
  });

  test('imported twice are there once', async () => {
    await importTalkTracks(manager.api);
    const { reviewed } = await manager.do('GET', '/v1/cards/summary');
    assert.equal(reviewed, talkTrackCards(1).length);
  });

  test('beside a task are each cited once', async () => {
    await manager.do('PUT', '/v1/flows/first-talk', {
      ...{ title: { zh: '首次沟通', en: 'First talk' }, start: 'talk', variables: ['country'] },
      steps: [
        {
          id: 'talk',
          title: { zh: '沟通', en: 'Talk' },
          task: {
            roles: ['rep'],
            outcomes: [{ outcome: 'done', title: { zh: '完成', en: 'Done' }, next: 'end' }],
            cards: { text: '首次联系客户', scene: { country: '$country', channel: 'email' }, limit: 3 },
          },
        },
        { id: 'end', title: { zh: '结束', en: 'End' }, end: { result: 'done' } },
      ],
    });
    for (const country of ['CN', 'DE']) {
      await manager.do('POST', '/v1/cases', { flow_id: 'first-talk', subject: `s-${country}`, variables: { country } });
    }
    const summary = await pollUntil(
      () => manager.do('GET', '/v1/cases/summary'),
      ({ tasks, tasks_awaiting_cards, cards_attached }) =>
        tasks === 2 && tasks_awaiting_cards === 0 && cards_attached === 6,
    );
    await pollUntil(
      () => manager.do('GET', '/v1/cards/summary'),
      ({ citations }) => citations === summary.cards_attached,
    );
    const { tasks } = await rep.do('GET', '/v1/tasks');
    const [shown] = tasks.flatMap(({ cards }: Body) => cards);
    assert.equal(shown.title, '首次联系客户：了解需求（合成示例）');
    const { citations } = await rep.do('GET', `/v1/cards/${shown.card_id}`);
    assert.deepEqual(citations, [{ version: shown.version, citations: 1 }]);
  });
});
