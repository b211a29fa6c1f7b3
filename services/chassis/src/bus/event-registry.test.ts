import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadSync } from '@grpc/proto-loader';
import { loaderOptions } from '@salesmesh/proto/load';
import fc from 'fast-check';
import { BUCKETS, bucketOf, eventCodec, subjectOf, subjectsFor } from './event-registry.ts';

const root = fileURLToPath(new URL('../../test/fixtures/proto', import.meta.url));
const codec = eventCodec(loadSync('salesmesh/test/v1/events.proto', { ...loaderOptions, includeDirs: [root] }));
const COUNTED = 'salesmesh.test.v1.Counted';
const RESET = 'salesmesh.test.v1.CounterEvents.Reset';

test('a top-level event comes back as it was, an absent optional field stays absent', () => {
  const bytes = codec.encode(COUNTED, { counter_id: 'c1', total: 2 ** 40, mood: 'MOOD_GOOD' });
  assert.deepEqual(codec.decode(COUNTED, bytes), { counter_id: 'c1', total: 2 ** 40, mood: 'MOOD_GOOD' });
});

test('a nested event is found by its full name and has the same shape as a top-level one', () => {
  const bytes = codec.encode(RESET, { counter_id: 'c1', reasons: ['x'], person_id: 'p1', total: 7 });
  const expected = { counter_id: 'c1', mood: 'MOOD_UNSPECIFIED', reasons: ['x'], person_id: 'p1', total: 7 };
  assert.deepEqual({ ...codec.decode(RESET, bytes) }, expected);
  const noted = codec.decode(RESET, codec.encode(RESET, { note: '', service: 'leads' }));
  const noNote = { counter_id: '', note: '', mood: 'MOOD_UNSPECIFIED', reasons: [], service: 'leads', total: 0 };
  assert.deepEqual({ ...noted }, noNote);
});

test('an unknown type, a wrong message and broken bytes are told apart', () => {
  assert.throws(() => codec.encode('salesmesh.test.v1.Nothing', {}), { code: 'chassis.event_type_unknown' });
  assert.throws(() => codec.encode('salesmesh.test.v1.CounterEvents.Nothing', {}), {
    code: 'chassis.event_type_unknown',
  });
  assert.throws(() => codec.encode(COUNTED, []), { code: 'chassis.event_unencodable' });
  assert.throws(() => codec.decode(COUNTED, new Uint8Array([255, 255])), { code: 'chassis.event_undecodable' });
});

test('a subject is type, tenant and bucket; a tenant id cannot add tokens or wildcards to it', () => {
  assert.match(subjectOf(COUNTED, 'acme', 'c1'), /^salesmesh\.test\.v1\.Counted\.acme\.\d+$/);
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string(), (tenant, id) => {
      const tokens = subjectOf(COUNTED, tenant, id).split('.');
      assert.equal(tokens.length, 6);
      assert.doesNotMatch(tokens[4] ?? '', /[\s*>]/);
    }),
  );
  assert.throws(() => subjectOf(COUNTED, '', 'c1'), TypeError);
  assert.equal(subjectsFor(COUNTED), 'salesmesh.test.v1.Counted.*.*');
  assert.equal(subjectsFor(COUNTED, 'a.b'), 'salesmesh.test.v1.Counted.a%2Eb.*');
});

test('buckets are stable and evenly filled', () => {
  assert.deepEqual(['', 'lead-1', '客户'].map(bucketOf), [5, 2, 31]);
  const counts = new Map<number, number>();
  for (let at = 0; at < 6_400; at += 1) {
    const bucket = bucketOf(`0197c5c4-0000-7000-8000-${at.toString(16).padStart(12, '0')}`);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  assert.equal(counts.size, BUCKETS);
  assert.ok(Math.max(...counts.values()) < 200, `fullest bucket holds ${Math.max(...counts.values())}`);
});
