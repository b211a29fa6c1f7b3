import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { z } from 'zod';
import { factsOf } from '../../test/fixtures/decision-cases.ts';
import { facts as schema } from './facts.ts';
import { instantsOf } from './instants-of.ts';

/** The field's own schema, without what says that it may be absent, null or repeated. */
function inner(type: z.core.$ZodType): z.core.$ZodType {
  const { innerType, element } = type._zod.def as { innerType?: z.core.$ZodType; element?: z.core.$ZodType };
  const next = innerType ?? element;
  return next === undefined ? type : inner(next);
}

function instantFields(type: z.core.$ZodType, name: string): string[] {
  const { shape, format } = inner(type)._zod.def as { shape?: Record<string, z.core.$ZodType>; format?: string };
  if (format === 'datetime') return [name];
  return Object.entries(shape ?? {}).flatMap(([field, part]) => instantFields(part, field));
}

describe('the instants of the facts', () => {
  it('are read wherever they stand, also in lists, and do not hold the time of the decision', () => {
    const found = instantsOf({
      ...factsOf({ start: 'china' }),
      consents: [{ given_at: '2026-01-01T00:00:00Z', expires_at: '2026-02-01T00:00:00+01:00', withdrawn_at: null }],
      data: { retention_until: '2027-01-01T00:00:00Z' },
      assessment: { valid_until: '2028-01-01T00:00:00Z' },
      suppression: { registry: { checked_at: '2026-03-01T00:00:00Z' } },
    });
    const texts = found.map((instantMs) => new Date(instantMs).toISOString());
    assert.deepEqual(texts.sort(), [
      '2026-01-01T00:00:00.000Z',
      '2026-01-31T23:00:00.000Z',
      '2026-03-01T00:00:00.000Z',
      '2027-01-01T00:00:00.000Z',
      '2028-01-01T00:00:00.000Z',
    ]);
  });

  it('have names that tell them, every field of the decision object but now', () => {
    const fields = new Set(instantFields(schema, 'facts'));
    assert.ok(fields.has('expires_at'));
    assert.deepEqual(
      [...fields].filter((field) => !/_(?:at|until)$/.test(field)),
      ['now'],
    );
  });
});
