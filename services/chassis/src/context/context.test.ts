import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type CallContext, currentContext, fromHeaders, noPerson, runWith, toHeaders, tryContext } from './context.ts';

function roundTrip(context: CallContext): CallContext {
  const headers = toHeaders(context);
  return fromHeaders((name) => headers[name]);
}

describe('the current context', () => {
  test('follows awaited work and is gone outside', async () => {
    const seen = await runWith({ tenant: 't1', actor: noPerson }, async () => {
      await Promise.resolve();
      return currentContext().tenant;
    });
    assert.equal(seen, 't1');
    assert.equal(tryContext(), undefined);
  });

  test('is an error to ask for outside a call', () => {
    assert.throws(() => currentContext(), { code: 'chassis.no_context' });
  });
});

describe('headers', () => {
  test('bring back any context, in any script, as printable ASCII', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' });
    const plain = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { noNullPrototype: true });
    const contexts = plain({
      tenant: text,
      actor: plain({ sub: text, roles: fc.array(text), units: fc.array(text) }),
      deadlineAt: fc.integer({ min: 0 }),
      requestId: text,
      traceId: fc.constant('0af7651916cd43dd8448eb211c80319c'),
    });
    fc.assert(
      fc.property(contexts, (context) => {
        assert.deepEqual(roundTrip(context), context);
        assert.match(Object.values(toHeaders(context)).join(''), /^[\x20-\x7e]*$/);
      }),
    );
  });

  test('never carry the identity of the calling service', () => {
    assert.equal(roundTrip({ tenant: 't1', actor: noPerson, service: 'gateway' }).service, undefined);
  });

  test('without a tenant are refused', () => {
    assert.throws(() => fromHeaders(() => undefined), { code: 'chassis.no_tenant', kind: 'UNAUTHENTICATED' });
  });

  test('that are malformed are refused by name', () => {
    const headers: Record<string, string> = { 'salesmesh-tenant': 't1', 'salesmesh-roles': 'rep,%E0%A4%A' };
    assert.throws(() => fromHeaders((name) => headers[name]), { code: 'chassis.context_invalid' });
    const late: Record<string, string> = { 'salesmesh-tenant': 't1', 'salesmesh-deadline': 'soon' };
    assert.throws(() => fromHeaders((name) => late[name]), { code: 'chassis.context_invalid' });
  });

  test('with a malformed or all-zero traceparent start without a trace', () => {
    const withTrace = (traceparent: string) =>
      fromHeaders((name) => (name === 'traceparent' ? traceparent : name === 'salesmesh-tenant' ? 't1' : undefined));
    assert.equal(withTrace('junk').traceId, undefined);
    assert.equal(withTrace(`00-${'0'.repeat(32)}-00f067aa0ba902b7-01`).traceId, undefined);
  });
});
