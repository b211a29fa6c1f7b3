import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { nameKey, normaliseEmail, normalisePhone } from './address.ts';

describe('an e-mail address', () => {
  test('is stored in one spelling', () => {
    assert.equal(normaliseEmail('  Li.Wei@Example.COM '), 'li.wei@example.com');
  });

  test('is refused when it is none', () => {
    for (const text of ['', 'a', 'a@b', 'a b@c.de', 'a@@b.de', 'a@-b.de', `${'x'.repeat(65)}@b.de`]) {
      assert.equal(normaliseEmail(text), undefined, text);
    }
  });

  test('stays as it is when normalised twice', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const once = normaliseEmail(address);
        fc.pre(once !== undefined);
        assert.equal(normaliseEmail(once), once);
      }),
    );
  });
});

describe('a phone number', () => {
  test('becomes E.164 by the country of the person', () => {
    assert.equal(normalisePhone('138 0013 8000', 'CN'), '+8613800138000');
    assert.equal(normalisePhone('(415) 555-2671', 'US'), '+14155552671');
    assert.equal(normalisePhone('＋４９ 30 901820', undefined), '+4930901820');
  });

  test('is refused without a country when it is written the national way', () => {
    assert.equal(normalisePhone('13800138000', undefined), undefined);
    assert.equal(normalisePhone('12', 'CN'), undefined);
  });
});

test('two spellings of one name have one key', () => {
  assert.equal(nameKey('Dr. Anna  MÜLLER'), nameKey('müller, anna'));
  assert.equal(nameKey('王伟 先生'), nameKey('王伟'));
  assert.notEqual(nameKey('王伟'), nameKey('王薇'));
});
