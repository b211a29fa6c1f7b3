import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Metadata } from '@grpc/grpc-js';
import { manualClock } from '../clock/clock.ts';
import { AppError, chassisErrors } from '../errors/errors.ts';
import { createLog, type Log } from '../log/log.ts';
import { compose, type IncomingCall, type Interceptor, type Next, serverInterceptors } from './server-interceptors.ts';

const clock = manualClock('2026-01-01T00:00:00Z');

function collectingLog(): { log: Log; lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  return { log: createLog({ service: 'test', level: 'debug', destination }), lines };
}

function incoming(changes: Partial<IncomingCall> & { tenant?: string } = {}): IncomingCall {
  const metadata = new Metadata();
  const { tenant = 't1', ...rest } = changes;
  if (tenant !== '') metadata.set('salesmesh-tenant', tenant);
  const right = { services: ['gateway'] };
  return { path: '/a.B/C', right, metadata, peer: 'gateway', deadlineAt: 1e15, ...rest };
}

function run(call: IncomingCall, last: Next, log: Log = collectingLog().log): Promise<unknown> {
  return compose(serverInterceptors({ log, clock }), last)(call);
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'answered',
    (error: unknown) => (error as AppError).code,
  );

describe('the interceptors', () => {
  test('stand in the order trace, deadline, caller, right, log, errors', () => {
    const names = serverInterceptors({ log: collectingLog().log, clock }).map(({ name }) => name);
    assert.deepEqual(names, ['trace', 'deadline', 'caller', 'right', 'logged', 'errors']);
  });

  test('run in array order on the way in and in reverse on the way out', async () => {
    const steps: string[] = [];
    const step =
      (name: string): Interceptor =>
      async (call, next) => {
        steps.push(`${name} in`);
        const result = await next(call);
        steps.push(`${name} out`);
        return result;
      };
    const last: Next = async () => steps.push('handler');
    await compose([step('a'), step('b')], last)(incoming());
    assert.deepEqual(steps, ['a in', 'b in', 'handler', 'b out', 'a out']);
  });

  test('refuse in that order: deadline before identity before right, and never reach the handler', async () => {
    const reached: string[] = [];
    const last: Next = async ({ path }) => reached.push(path);
    const right = { services: ['leads'] };
    assert.equal(
      await codeOf(run(incoming({ deadlineAt: Infinity, peer: undefined, right }), last)),
      'chassis.deadline_missing',
    );
    assert.equal(await codeOf(run(incoming({ peer: undefined, right }), last)), 'chassis.unauthenticated');
    assert.equal(await codeOf(run(incoming({ tenant: '', right }), last)), 'chassis.no_tenant');
    assert.equal(await codeOf(run(incoming({ right }), last)), 'chassis.permission_denied');
    assert.deepEqual(reached, []);
  });

  test('log a refusal with the trace id but without any header of the caller', async () => {
    const { log, lines } = collectingLog();
    await codeOf(run(incoming({ right: { services: ['leads'] } }), async () => 'never', log));
    assert.equal(lines.length, 1);
    assert.equal(lines[0]?.code, 'chassis.permission_denied');
    assert.equal(lines[0]?.caller, 'gateway');
    assert.match(String(lines[0]?.traceId), /^[0-9a-f]{32}$/);
  });

  test('log an unknown error once, with its cause, and show only the fixed sentence with the same trace id', async () => {
    const { log, lines } = collectingLog();
    const last: Next = async () => {
      throw new TypeError('x is undefined');
    };
    const shown = await run(incoming(), last, log).catch((error: unknown) => error);
    assert.ok(shown instanceof AppError);
    assert.equal(shown.code, 'chassis.internal');
    assert.equal(lines.length, 1);
    assert.partialDeepStrictEqual(lines[0], { err: { code: 'chassis.internal', cause: { type: 'TypeError' } } });
    assert.ok(shown.text.en.includes(String(lines[0]?.traceId)));
  });

  test('do not pass on the error of another service', async () => {
    const remote = (kind: 'NOT_FOUND' | 'UNAVAILABLE') =>
      new AppError({ code: 'other.x', kind, text: { zh: 'x', en: 'x' }, isRemote: true });
    const failing =
      (error: unknown): Next =>
      () =>
        Promise.reject(error);
    assert.equal(await codeOf(run(incoming(), failing(remote('NOT_FOUND')))), 'chassis.internal');
    assert.equal(await codeOf(run(incoming(), failing(remote('UNAVAILABLE')))), 'chassis.dependency_failed');
    assert.equal(await codeOf(run(incoming(), failing(chassisErrors.cancelled()))), 'chassis.cancelled');
  });
});
