import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noPerson, runWith } from '../context/context.ts';
import { chassisErrors } from '../errors/errors.ts';
import { createLog, describeError, type Log } from './log.ts';

function capture(write: (log: Log) => void): Record<string, unknown> {
  const lines: string[] = [];
  write(
    createLog({ service: 'leads', level: 'debug', destination: { write: (line: string) => void lines.push(line) } }),
  );
  assert.equal(lines.length, 1);
  return JSON.parse(lines[0] ?? '');
}

test('writes one JSON line with service, level, message and fields', () => {
  const line = capture((log) => log.info({ leadId: 'L1' }, 'lead scored'));
  assert.equal(line.service, 'leads');
  assert.equal(line.level, 'info');
  assert.equal(line.message, 'lead scored');
  assert.equal(line.leadId, 'L1');
});

test('adds tenant, trace and request id of the call', () => {
  const context = { tenant: 't1', actor: noPerson, traceId: 'abc', requestId: 'r1' };
  const line = capture((log) => runWith(context, () => log.info('lead scored')));
  assert.deepEqual([line.tenant, line.traceId, line.requestId], ['t1', 'abc', 'r1']);
});

test('hides fields that hold personal data or secrets', () => {
  const line = capture((log) => log.info({ phone: '13800000000', lead: { email: 'a@b.c' } }, 'x'));
  assert.equal(line.phone, '[hidden]');
  assert.deepEqual(line.lead, { email: '[hidden]' });
});

test('describes an error with its causes but without what drivers hang on it', () => {
  const driver = Object.assign(new Error('E11000'), { code: 11000, keyValue: { phone: '13800000000' } });
  const line = capture((log) =>
    log.error({ err: chassisErrors.internal({ traceId: 't' }, { cause: driver }) }, 'failed'),
  );
  const err = line.err as { code: string; kind: string; cause: { code: number } };
  assert.equal(err.code, 'chassis.internal');
  assert.equal(err.kind, 'INTERNAL');
  assert.equal(err.cause.code, 11000);
  assert.doesNotMatch(JSON.stringify(line), /13800000000/);
});

test('an error keeps none of the values that drivers and parsers quote in its message', () => {
  const parse = (text: string) => {
    try {
      return JSON.parse(text);
    } catch (error) {
      return error;
    }
  };
  const quoting = [
    new Error('E11000 duplicate key error collection: leads.contacts index: k dup key: { email: "lin@example.com" }'),
    new Error('Cast to string failed for value "{ mail: \'lin@example.com\' }" (type Object) at path "email"'),
    parse('{"email": lin@example.com}'),
    parse(`{"phone": "1", "note": "${'x'.repeat(80)}", lin@example.com}`),
  ];
  for (const error of quoting) {
    assert.ok(error instanceof Error);
    assert.doesNotMatch(JSON.stringify(describeError(new Error('outer', { cause: error }))), /lin@|example\.com/);
  }
});
