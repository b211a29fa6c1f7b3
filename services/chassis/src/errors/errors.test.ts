import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Metadata, status } from '@grpc/grpc-js';
import { AppError, catalogue, chassisErrors, fromGrpcError, isRetryable, toGrpcStatus, toProblem } from './errors.ts';
import { kindFacts } from './kinds.ts';

const errors = catalogue('leads', {
  lead_not_found: { kind: 'NOT_FOUND', zh: '没有线索 {id}。', en: 'There is no lead {id}.' },
  version_conflict: { kind: 'ABORTED', zh: '线索已被修改。', en: 'The lead changed.' },
  quota_used: { kind: 'RESOURCE_EXHAUSTED', zh: '额度已用完。', en: 'The quota is used up.' },
  lead_invalid: { kind: 'INVALID_ARGUMENT', zh: '线索无效。', en: 'The lead is not valid.' },
});

/** What a client would hold after the error went over the wire. */
function overTheWire(error: unknown): AppError {
  const { code, details, metadata } = toGrpcStatus(error, 'trace-1');
  return fromGrpcError(Object.assign(new Error('x'), { code, details, metadata }));
}

describe('a catalogue', () => {
  test('builds an error with code, kind and both texts filled', () => {
    const error = errors.lead_not_found({ id: 'L1' });
    assert.equal(error.code, 'leads.lead_not_found');
    assert.equal(error.kind, 'NOT_FOUND');
    assert.deepEqual(error.text, { zh: '没有线索 L1。', en: 'There is no lead L1.' });
    assert.equal(error.isRemote, false);
  });

  test('lists its entries by full code', () => {
    assert.equal(errors.entries['leads.version_conflict']?.kind, 'ABORTED');
  });

  test('refuses texts that name different values', () => {
    assert.throws(
      () => catalogue('leads', { broken: { kind: 'INTERNAL', zh: '{id}', en: 'no value' } }),
      /leads\.broken/,
    );
  });

  test('refuses a code that is not snake_case', () => {
    assert.throws(() => catalogue('leads', { NotFound: { kind: 'NOT_FOUND', zh: 'a', en: 'a' } }), /snake_case/);
  });

  test('leaves a placeholder visible when its value is missing', () => {
    assert.equal(errors.lead_not_found().text.en, 'There is no lead {id}.');
  });
});

describe('over gRPC', () => {
  test('carries code, kind, both texts, fields and retry time, marked remote', () => {
    const fields = [{ field: 'lines[0].phone', zh: '电话号码无效。', en: 'The phone number is not valid.' }];
    const received = overTheWire(errors.quota_used({}, { fields, retryAfterMs: 2_500 }));
    assert.equal(received.code, 'leads.quota_used');
    assert.equal(received.kind, 'RESOURCE_EXHAUSTED');
    assert.deepEqual(received.text, { zh: '额度已用完。', en: 'The quota is used up.' });
    assert.deepEqual(received.fields, fields);
    assert.equal(received.retryAfterMs, 2_500);
    assert.equal(received.isRemote, true);
  });

  test('shows an unknown error as INTERNAL with the trace id and nothing of the original', () => {
    const { code, details, metadata } = toGrpcStatus(new Error('password is hunter2'), 'trace-1');
    assert.equal(code, status.INTERNAL);
    assert.match(details, /trace-1/);
    assert.doesNotMatch(details + JSON.stringify(metadata.toJSON()), /hunter2/);
  });

  test('does not pass on the error of another service as its own', () => {
    assert.equal(overTheWire(overTheWire(errors.lead_not_found({ id: 'L1' }))).code, 'chassis.internal');
    assert.equal(overTheWire(overTheWire(errors.version_conflict())).code, 'chassis.dependency_failed');
  });

  test('drops fields from the end rather than exceed what a trailer may hold', () => {
    const fields = Array.from({ length: 500 }, (_, at) => ({ field: `lines[${at}]`, zh: '无效', en: 'not valid' }));
    const received = overTheWire(errors.lead_invalid({}, { fields }));
    assert.equal(received.code, 'leads.lead_invalid');
    assert.ok(received.fields.length > 10 && received.fields.length < 500);
    assert.equal(received.fields[0]?.field, 'lines[0]');
  });

  test('maps a status without our detail to a chassis code', () => {
    const bare = (code: number) =>
      fromGrpcError(Object.assign(new Error('10.0.0.7:443 refused'), { code, details: 'x', metadata: new Metadata() }));
    assert.equal(bare(status.UNAVAILABLE).code, 'chassis.unreachable');
    assert.equal(bare(status.DEADLINE_EXCEEDED).code, 'chassis.deadline_exceeded');
    assert.equal(bare(status.DATA_LOSS).kind, 'INTERNAL');
    assert.doesNotMatch(bare(status.UNAVAILABLE).message, /10\.0\.0\.7/);
  });

  test('treats a detail of another shape as absent', () => {
    const metadata = new Metadata();
    metadata.set('salesmesh-error-bin', Buffer.from('{"code":1'));
    const error = fromGrpcError(Object.assign(new Error('x'), { code: status.NOT_FOUND, details: 'x', metadata }));
    assert.equal(error.code, 'chassis.remote_failed');
    assert.equal(error.kind, 'NOT_FOUND');
  });
});

describe('a problem document', () => {
  test('names status, code, both languages and each wrong field by pointer', () => {
    const fields = [{ field: 'lines[0].phone', value: '12', zh: '太短', en: 'too short' }];
    const { status: http, body, headers } = toProblem(errors.lead_invalid({}, { fields }), 'trace-1', '/v1/leads');
    assert.equal(http, 400);
    assert.equal(headers['content-type'], 'application/problem+json');
    assert.deepEqual(body, {
      type: 'urn:salesmesh:problem:leads.lead_invalid',
      title: 'The request is not valid',
      status: 400,
      detail: 'The lead is not valid.',
      code: 'leads.lead_invalid',
      instance: '/v1/leads',
      traceId: 'trace-1',
      zh: { title: '请求无效', detail: '线索无效。' },
      errors: [{ field: 'lines[0].phone', value: '12', zh: '太短', en: 'too short', pointer: '#/lines/0/phone' }],
    });
  });

  test('answers 412 for a lost race on a version and 409 for any other ABORTED', () => {
    const other = catalogue('tasks', { lease_lost: { kind: 'ABORTED', zh: '租约已失效', en: 'The lease was lost' } });
    assert.equal(toProblem(errors.version_conflict(), 't').status, 412);
    assert.equal(toProblem(other.lease_lost(), 't').status, 409);
  });

  test('says in whole seconds when to try again', () => {
    assert.equal(toProblem(errors.quota_used({}, { retryAfterMs: 2_500 }), 't').headers['retry-after'], '3');
    assert.equal(toProblem(chassisErrors.unreachable(), 't').headers['retry-after'], '1');
  });

  test('shows a remote error as the service said it, but an INTERNAL one only by its trace id', () => {
    assert.equal(toProblem(overTheWire(errors.lead_not_found({ id: 'L1' })), 't').body.code, 'leads.lead_not_found');
    const secret = new AppError({
      code: 'leads.broken',
      kind: 'INTERNAL',
      text: { zh: '密', en: 'secret' },
      isRemote: true,
    });
    assert.equal(toProblem(secret, 't').body.code, 'chassis.internal');
  });

  test('has an HTTP status and a title for every kind that gRPC can name', () => {
    for (const [kind, facts] of Object.entries(kindFacts)) {
      assert.ok(kind in status, kind);
      assert.ok(facts.http >= 400 && facts.http < 600, kind);
    }
  });
});

test('only UNAVAILABLE, ABORTED and DEADLINE_EXCEEDED are worth another try', () => {
  assert.equal(isRetryable(errors.version_conflict()), true);
  assert.equal(isRetryable(chassisErrors.unreachable()), true);
  assert.equal(isRetryable(chassisErrors.deadline_exceeded()), true);
  assert.equal(isRetryable(errors.quota_used()), false);
  assert.equal(isRetryable(new Error('x')), false);
});
