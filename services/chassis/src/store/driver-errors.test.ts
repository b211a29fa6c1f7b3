import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mongo } from 'mongoose';
import { translateDriverError } from './driver-errors.ts';

const translations: [situation: string, error: Error, code: string | undefined][] = [
  [
    'a socket that was just closed',
    Object.assign(new Error('ended by the other party'), { code: 'EPIPE' }),
    'chassis.store_unavailable',
  ],
  ['a lost connection', new mongo.MongoNetworkError('lost'), 'chassis.store_unavailable'],
  [
    'a member that steps down',
    new mongo.MongoServerError({ message: 'not primary', code: 10107 }),
    'chassis.store_unavailable',
  ],
  ['a lost transaction', new mongo.MongoServerError({ message: 'conflict', code: 112 }), 'chassis.write_conflict'],
  [
    'a taken key',
    new mongo.MongoServerError({ message: 'E11000 index: one_per_day dup', code: 11000 }),
    'chassis.duplicate_key',
  ],
  ['a refused document', new mongo.MongoServerError({ message: 'validation', code: 121 }), undefined],
  ['a fault in the code', new TypeError('x'), undefined],
];
for (const [situation, error, code] of translations) {
  test(`${situation} is ${code ?? 'passed on as it is'}`, () => {
    const translated = translateDriverError(error, 'things') as { code?: unknown; cause?: unknown };
    const expected = code === undefined ? [undefined, error] : [code, error];
    const given = translated === error ? [undefined, translated] : [translated.code, translated.cause];
    assert.deepEqual(given, expected);
  });
}
