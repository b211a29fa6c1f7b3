import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { CardFacts, SceneOfCard, TextedCard } from './card-facts.ts';
import { CardIndex } from './card-index.ts';
import { type CardQuery, rankCards } from './rank-cards.ts';
import { buildSegment } from './segment.ts';

const anywhere: SceneOfCard = { industries: [], stages: [], channels: [], countries: [], purposes: [], products: [] };
const NOW = Date.parse('2026-03-01T00:00:00Z');
const DAY_MS = 86_400_000;
const everybody = { roles: [], units: [] };

function card(id: string, body: string, facts: Partial<CardFacts> = {}): TextedCard {
  const bounds = { validFromMs: Number.NEGATIVE_INFINITY, validUntilMs: Number.POSITIVE_INFINITY };
  const fixed = { id, version: 1, title: `Card ${id}`, language: 'zh', scene: anywhere, visibility: everybody };
  return { body, facts: { ...fixed, ...bounds, reviewedMs: NOW - 400 * DAY_MS, ...facts } };
}

function indexOf(...cards: TextedCard[]): CardIndex {
  const facts = cards.map((each) => each.facts);
  return new CardIndex(buildSegment(cards.map(({ facts: { title }, body }) => `${title}\n${body}`)), facts);
}

function find(index: CardIndex, query: Partial<CardQuery>) {
  const viewer = { roles: [], units: [], isAll: false };
  return rankCards(index, { text: '', scene: {}, viewer, nowMs: NOW, limit: 10, isFilledUp: false, ...query });
}
const ids = (index: CardIndex, query: Partial<CardQuery>) => find(index, query).map(({ id }) => id);

const pump = card('pump', '高原施工。泵车在高原功率下降。建议加装涡轮增压。客户关心油耗。');
const price = card('price', '客户说价格太高。先问预算，再谈总拥有成本。不要先降价。');
const english = card('english', 'The buyer asks for a discount. Show the total cost of ownership first.', {
  language: 'en',
});

describe('a text', () => {
  const index = indexOf(pump, price, english);

  test('finds the card that holds its words first', () => {
    assert.deepEqual(ids(index, { text: '高原上泵车功率为什么下降？' })[0], 'pump');
    assert.deepEqual(ids(index, { text: 'how to answer a discount question' })[0], 'english');
  });

  test('in traditional characters finds simplified ones, and the other way round', () => {
    assert.deepEqual(ids(index, { text: '價格太高' })[0], 'price');
    assert.deepEqual(ids(indexOf(card('t', '客戶說價格太高')), { text: '价格太高' }), ['t']);
  });

  test('that no card holds finds nothing', () => {
    assert.deepEqual(ids(index, { text: 'quantum' }), []);
  });

  test('is answered with the two sentences that hold most of it, as they were written', () => {
    assert.equal(find(index, { text: '泵車功率下降 涡轮' })[0]?.snippet, '泵车在高原功率下降。建议加装涡轮增压。');
  });

  test('is answered with the words that were found', () => {
    const reasons = find(index, { text: '聊聊總擁有成本' })[0]?.reasons ?? [];
    assert.deepEqual(
      reasons.map(({ kind, values }) => [kind, values]),
      [['terms', ['總擁有成本']]],
    );
  });
});

describe('what is filtered before ranking', () => {
  const scene = (change: Partial<SceneOfCard>) => ({ scene: { ...anywhere, ...change } });

  test('is a card for another scene; one for any scene stays, behind one that names it', () => {
    const index = indexOf(
      card('other', '报价', scene({ countries: ['DE'] })),
      card('any', '报价'),
      card('named', '报价', scene({ countries: ['CN', 'SG'] })),
    );
    assert.deepEqual(ids(index, { text: '报价', scene: { country: 'CN' } }), ['named', 'any']);
    assert.equal(ids(index, { text: '报价' }).length, 3);
  });

  test('is a card before or after its validity; the end itself is outside', () => {
    const index = indexOf(
      card('early', '报价', { validFromMs: NOW + 1 }),
      card('from', '报价', { validFromMs: NOW }),
      card('until', '报价', { validUntilMs: NOW }),
      card('last', '报价', { validUntilMs: NOW + 1 }),
    );
    assert.deepEqual(ids(index, { text: '报价' }).toSorted(), ['from', 'last']);
  });

  test('is a card that the viewer may not see: role and unit must both fit, and nobody sees what is restricted', () => {
    const index = indexOf(
      card('role', '报价', { visibility: { roles: ['rep'], units: [] } }),
      card('both', '报价', { visibility: { roles: ['rep'], units: ['east'] } }),
    );
    const seen = (roles: string[], units: string[], isAll = false) =>
      ids(index, { text: '报价', viewer: { roles, units, isAll } }).toSorted();
    assert.deepEqual(seen([], []), []);
    assert.deepEqual(seen(['rep'], ['west']), ['role']);
    assert.deepEqual(seen(['rep'], ['east']), ['both', 'role']);
    assert.deepEqual(seen([], ['east']), []);
    assert.deepEqual(seen(['sales_manager'], [], true), ['both', 'role']);
  });

  test('is a card in another language, when one is asked for', () => {
    assert.deepEqual(ids(indexOf(price, english), { text: '价格 discount', language: 'en' }), ['english']);
  });
});

describe('without words', () => {
  const scened = card('scened', '一', { scene: { ...anywhere, channels: ['email'] } });
  const fresh = card('fresh', '二', { scene: { ...anywhere, channels: ['email'] }, reviewedMs: NOW - DAY_MS });
  const index = indexOf(scened, fresh, card('any', '三'));

  test('the scene decides, then freshness; a card that names nothing of it says nothing', () => {
    assert.deepEqual(ids(index, { scene: { channel: 'email' } }), ['fresh', 'scened']);
    const reasons = find(index, { scene: { channel: 'email' } })[0]?.reasons ?? [];
    assert.deepEqual(
      reasons.map(({ kind, field, values }) => [kind, field, values]),
      [
        ['scene', 'channel', ['email']],
        ['fresh', '', ['2026-02-28']],
      ],
    );
  });

  test('and without a scene all are shown', () => {
    assert.equal(ids(index, {}).length, 3);
  });

  test('found, a suggestion is filled up from the scene, behind what holds the words', () => {
    const query = { text: '三', scene: { channel: 'email' } };
    assert.deepEqual(ids(index, query), ['any']);
    assert.deepEqual(ids(index, { ...query, isFilledUp: true }), ['any', 'fresh', 'scened']);
  });
});

describe('changes of an index', () => {
  test('replace, add and take away cards at once', () => {
    const index = indexOf(pump, price);
    const changed = card('price', '改成了交期问题', { version: 2 });
    index.apply([
      { id: 'price', card: changed },
      { id: 'new', card: card('new', '交期太长') },
      { id: 'pump', card: undefined },
    ]);
    assert.deepEqual(ids(index, { text: '价格' }), []);
    assert.deepEqual(ids(index, { text: '泵车' }), []);
    assert.deepEqual(ids(index, { text: '交期' }).toSorted(), ['new', 'price']);
    assert.deepEqual([index.versionOf('price'), index.versionOf('pump'), index.cardCount], [2, undefined, 2]);
  });

  test('give what building it anew would give', () => {
    const body = fc.string({ unit: fc.constantFrom(...'价格交期泵车高原'), minLength: 1, maxLength: 12 });
    const changes = fc.array(
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), body: fc.option(body, { nil: undefined }) }),
    );
    fc.assert(
      fc.property(changes, (list) => {
        const index = indexOf();
        const now = new Map<string, TextedCard>();
        for (const change of list) {
          const made = change.body === undefined ? undefined : card(change.id, change.body);
          index.apply([{ id: change.id, card: made }]);
          if (made === undefined) now.delete(change.id);
          else now.set(change.id, made);
        }
        for (const text of ['价格', '高原', '车']) {
          assert.deepEqual(ids(index, { text }).toSorted(), ids(indexOf(...now.values()), { text }).toSorted());
        }
      }),
    );
  });
});
