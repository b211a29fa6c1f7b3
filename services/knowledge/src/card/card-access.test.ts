import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { manualClock } from '@salesmesh/chassis/clock';
import type { CallContext } from '@salesmesh/chassis/context';
import fc from 'fast-check';
import { testAccess } from '../../../../infra/local/test-access.ts';
import { canView } from '../ranking/card-facts.ts';
import { CardState, type StoredCard } from './card.ts';
import { type CardAccess, cardAccess } from './card-access.ts';
import { readContent } from './card-content.ts';

let rules: Awaited<ReturnType<typeof testAccess>>;
let access: CardAccess;
before(async () => {
  rules = await testAccess(manualClock(new Date('2026-11-22T12:00:00Z')));
  access = cardAccess(rules);
});
after(() => rules[Symbol.asyncDispose]());

type Visibility = StoredCard['content']['visibility'];

function cardFor(visibility: Partial<Visibility>, state: CardState = CardState.reviewed): StoredCard {
  const read = readContent({ title: 't', problem: 'p', solution: 's', language: 'zh', owner: 'owner', visibility });
  assert.ok('content' in read, JSON.stringify(read));
  const at = '2026-11-01T08:00:00.000Z';
  const stamps = { created_at: at, created_by: 'author', updated_at: at, updated_by: 'author' };
  return { _id: 'c-1', tenant: 't1', version: 1, state, content: read.content, ...stamps };
}

function by(role: string, sub = 'reader', units: string[] = []): CallContext {
  return { tenant: 't1', actor: { sub, roles: [role], units } };
}

const role = fc.constantFrom('rep', 'sales_manager', 'operator', 'compliance_officer', 'partner');
const unit = fc
  .array(fc.constantFrom('acme', 'sales', 'sal', 'east'), { minLength: 1, maxLength: 3 })
  .map((names) => names.join('/'));

describe('the filter before a search', () => {
  test('lets through the reviewed cards that the rules let the person read, and no others', () => {
    const held = fc.record({ roles: fc.array(role, { minLength: 1, maxLength: 2 }), units: fc.array(unit) });
    const meant = fc.record({ roles: fc.array(role, { maxLength: 2 }), units: fc.array(unit, { maxLength: 2 }) });
    fc.assert(
      fc.property(held, meant, (labels, visibility) => {
        const context = { tenant: 't1', actor: { sub: 'reader', ...labels } };
        const isFound = canView(access.viewer(labels), visibility);
        assert.equal(isFound, access.canRead(cardFor(visibility), context));
      }),
    );
  });

  test('lets nobody but overseers through to what restricts, where no viewer is named', () => {
    assert.deepEqual(access.viewer({ roles: [], units: [] }), { isAll: false, roles: [], units: [] });
  });
});

describe('a card', () => {
  test('is read by each role as the rules say', () => {
    const reads = (name: string, card: StoredCard) => access.canRead(card, by(name));
    const roles = ['sales_manager', 'operator', 'rep', 'compliance_officer'];
    const seenBy = (card: StoredCard) => roles.filter((name) => reads(name, card));
    assert.deepEqual(seenBy(cardFor({}, CardState.draft)), ['sales_manager', 'operator']);
    assert.deepEqual(seenBy(cardFor({}, CardState.retired)), ['sales_manager', 'operator']);
    assert.deepEqual(seenBy(cardFor({})), roles);
    assert.deepEqual(seenBy(cardFor({ roles: ['rep'] })), ['sales_manager', 'operator', 'rep']);
    assert.deepEqual(seenBy(cardFor({ units: ['acme'] })), ['sales_manager', 'operator']);
    assert.ok(access.canRead(cardFor({ units: ['acme'] }), by('rep', 'reader', ['acme/sales'])));
  });

  test('is changed by its owner, its author and managers', () => {
    const changes = (context: CallContext) => access.changeableCard(cardFor({}), 'c-1', context);
    for (const context of [by('rep', 'owner'), by('rep', 'author'), by('sales_manager')]) {
      assert.equal(changes(context)._id, 'c-1');
    }
    for (const name of ['rep', 'operator', 'compliance_officer']) {
      assert.throws(() => changes(by(name)), { code: 'knowledge.not_card_keeper' }, name);
    }
    const draft = cardFor({}, CardState.draft);
    assert.throws(() => access.changeableCard(draft, 'c-1', by('rep')), { code: 'knowledge.card_not_found' });
  });

  test('is reviewed by managers alone, also by nobody who owns it', () => {
    assert.equal(access.reviewableCard(cardFor({}), 'c-1', by('sales_manager'))._id, 'c-1');
    const owner = by('rep', 'owner');
    assert.throws(() => access.reviewableCard(cardFor({}), 'c-1', owner), { code: 'knowledge.not_card_reviewer' });
    assert.deepEqual(
      ['sales_manager', 'rep', 'operator', 'compliance_officer'].filter((name) => access.mayReview(by(name))),
      ['sales_manager'],
    );
  });
});
