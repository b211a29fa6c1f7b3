import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type CallContext, noPerson } from '../context/context.ts';
import { isPermitted } from './right.ts';

const gateway: CallContext = { tenant: 't1', actor: noPerson, service: 'gateway' };
const rep: CallContext = { ...gateway, actor: { sub: 'u1', roles: ['rep'], units: [] } };

describe('a right', () => {
  test('by service lets that service in, whoever it acts for', () => {
    assert.equal(isPermitted({ services: ['gateway'] }, gateway), true);
    assert.equal(isPermitted({ services: ['gateway'] }, rep), true);
    assert.equal(isPermitted({ services: ['leads'] }, gateway), false);
  });

  test('by role needs a person with one of the roles', () => {
    assert.equal(isPermitted({ roles: ['rep', 'lead'] }, rep), true);
    assert.equal(isPermitted({ roles: ['lead'] }, rep), false);
    assert.equal(isPermitted({ roles: ['rep'] }, gateway), false);
    assert.equal(isPermitted({ roles: ['*'] }, gateway), false);
  });

  test('by both needs the service, and the role where there is a person', () => {
    const right = { services: ['gateway'], roles: ['rep'] };
    assert.equal(isPermitted(right, rep), true);
    assert.equal(isPermitted(right, gateway), true);
    assert.equal(isPermitted(right, { ...rep, service: 'leads' }), false);
    assert.equal(isPermitted(right, { ...rep, actor: { ...rep.actor, roles: ['guest'] } }), false);
  });

  test('open to every service is not open to a service without a person where roles are asked for', () => {
    assert.equal(isPermitted({ services: ['*'], roles: ['rep'] }, gateway), false);
    assert.equal(isPermitted({ services: ['*'] }, gateway), true);
  });

  test('that names nobody, or a caller without a name, is refused', () => {
    assert.equal(isPermitted({}, rep), false);
    assert.equal(isPermitted({ services: [], roles: [] }, rep), false);
    assert.equal(isPermitted({ services: ['*'], roles: ['*'] }, { tenant: 't1', actor: rep.actor }), false);
    assert.equal(isPermitted({ services: ['*'], roles: ['*'] }, { ...rep, service: '' }), false);
  });
});
