import assert from 'node:assert/strict';
import test from 'node:test';
import { Refusal } from './contact.ts';
import { deliveredWord, recordSaying, someHeard, unheard, withHeard, withInherited, writtenWord } from './word.ts';

const { email, call } = Refusal;
const ids = (count: number, name: string) => Array.from({ length: count }, (_, at) => `${name}-${at}`);

test('a delivery or a row that is read to refuse more than before is a new word, in whatever order it names them', () => {
  const first = deliveredWord('web', 'd-1', [email]);
  const contact = { heard_words: [first.id, writtenWord('c-1', { turn: 0, refused: [email] }, 'digest').id] };
  const more = [
    deliveredWord('web', 'd-1', [email, call]),
    writtenWord('c-1', { turn: 0, refused: [call, email] }, 'digest'),
  ];
  assert.deepEqual(unheard(contact, more), more);
  assert.deepEqual(unheard(contact, [deliveredWord('web', 'd-1', [email])]), []);
  assert.equal(deliveredWord('web', 'd-1', [call, email]).id, more[0]?.id);
});

test('a record that refuses less than before begins a turn, and its former bytes are a new word then', () => {
  const said = { turn: 0, refused: [email, call] };
  assert.deepEqual(recordSaying({}, [email]), { turn: 0, refused: [email] });
  assert.deepEqual(recordSaying({ record_said: said }, [email, call]), said);
  assert.deepEqual(recordSaying({ record_said: said }, [call]), { turn: 1, refused: [call] });
  const again = recordSaying({ record_said: { turn: 1, refused: [] } }, [email, call]);
  assert.notEqual(writtenWord('c-1', again, 'digest').id, writtenWord('c-1', said, 'digest').id);
});

test('the latest words are kept, and inherited ones never push out those of the contact', () => {
  const own = ids(3, 'own');
  assert.deepEqual(withHeard({ heard_words: own }, ['own-1', 'new']), [...own, 'new']);
  assert.deepEqual(withHeard({ heard_words: own }, ids(64, 'new')), ids(64, 'new'));
  const kept = withInherited({ heard_words: own }, [...ids(100, 'other'), 'own-1']);
  assert.deepEqual([kept.length, kept.slice(-3)], [64, own]);
});

test('of what many heard as much is taken as one remembers', () => {
  const others = [{ words: ids(40, 'a') }, { words: ids(40, 'b') }, { words: ids(40, 'c') }];
  assert.deepEqual(someHeard(others), [...ids(40, 'a').slice(16), ...ids(40, 'b')]);
  assert.deepEqual(someHeard([{ words: ['a'] }, { words: ['a'] }]), ['a']);
});
