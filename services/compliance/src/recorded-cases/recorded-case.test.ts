import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { seededRandom } from '@salesmesh/chassis/random';
import { decider } from '../../test/fixtures/decision-cases.ts';
import { syntheticFacts } from '../../test/fixtures/synthetic-cases.ts';
import { markOf } from './case-mark.ts';
import { CASE_NONCE_BYTES, caseKeys, openCase, recipientMark, recipientMarks, sealCase } from './case-vault.ts';
import { recordedCase, reduceFacts } from './recorded-case.ts';

const masterKey = () => new Uint8Array(randomBytes(32));
const judge = await decider();
const random = seededRandom(20_261_122);
const cases = Array.from({ length: 400 }, (_, place) => syntheticFacts(random, place));
const keys = caseKeys([masterKey()], 't-1');
const unreadable = { code: 'compliance.content_unreadable' };

test('decides reduced facts as it decides the whole ones', () => {
  for (const facts of cases) assert.deepEqual(judge.decide(reduceFacts(facts)), judge.decide(facts));
});

test('keeps neither the person nor words of the message or of a price in what is recorded', () => {
  const facts = {
    ...syntheticFacts(random, 1),
    content: { pii_found: ['138 0013 8000', 'wang@example.cn'], secret_terms: ['Falcon'] },
    price: { personalised: true, deviation: 0.2, justification: 'Mr Wang asked for it' },
  };
  const text = JSON.stringify(reduceFacts(facts));
  for (const word of [`"${facts.recipient.id}"`, '138', 'wang', 'Wang', 'Falcon'])
    assert.equal(text.includes(word), false);
  assert.deepEqual(judge.decide(reduceFacts(facts)), judge.decide(facts));
});

test('opens a sealed case with the keys of its tenant under its own id alone', () => {
  const [facts] = cases;
  assert.ok(facts !== undefined);
  const recorded = recordedCase({ facts, mark: markOf(judge.decide(facts)) });
  const sealed = sealCase(keys, { id: 'd-1', recorded, nonce: randomBytes(CASE_NONCE_BYTES) });
  assert.deepEqual(openCase(keys, 'd-1', sealed), recorded);
  assert.throws(() => openCase(keys, 'd-2', sealed), unreadable);
  assert.throws(() => openCase(caseKeys([masterKey()], 't-1'), 'd-1', sealed), unreadable);
  const changed = sealed.slice();
  changed[20] = (changed[20] ?? 0) ^ 1;
  assert.throws(() => openCase(keys, 'd-1', changed), unreadable);
  assert.throws(() => openCase(keys, 'd-1', sealed.subarray(0, 5)), unreadable);
});

test('names a person by a mark that another tenant or key would not give', () => {
  const key = masterKey();
  const mark = recipientMark(caseKeys([key], 't-1'), 'c-1');
  assert.equal(mark, recipientMark(caseKeys([key], 't-1'), 'c-1'));
  assert.notEqual(mark, recipientMark(caseKeys([key], 't-2'), 'c-1'));
  assert.notEqual(mark, recipientMark(caseKeys([key], 't-1'), 'c-2'));
});

test('seals and marks with the key in use, and opens and finds what former keys sealed and marked', () => {
  const [former, current] = [masterKey(), masterKey()];
  const before = caseKeys([former], 't-1');
  const rotated = caseKeys([current, former], 't-1');
  const afterwards = caseKeys([current], 't-1');
  const [facts] = cases;
  assert.ok(facts !== undefined);
  const recorded = recordedCase({ facts, mark: markOf(judge.decide(facts)) });
  const seal = (by: typeof keys) => sealCase(by, { id: 'd-1', recorded, nonce: randomBytes(CASE_NONCE_BYTES) });
  assert.deepEqual(openCase(rotated, 'd-1', seal(before)), recorded);
  assert.deepEqual(openCase(afterwards, 'd-1', seal(rotated)), recorded);
  assert.throws(() => openCase(afterwards, 'd-1', seal(before)), unreadable);
  assert.equal(recipientMark(rotated, 'c-1'), recipientMark(afterwards, 'c-1'));
  assert.deepEqual(recipientMarks(rotated, 'c-1'), [recipientMark(rotated, 'c-1'), recipientMark(before, 'c-1')]);
});
