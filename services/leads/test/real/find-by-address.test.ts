import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ContactServiceClient } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { as, type LeadsService, leadsServers, startLeadsService } from '../fixtures/leads-service.ts';

let servers: Awaited<ReturnType<typeof leadsServers>>;
let service: LeadsService;
let book: ContactServiceClient;
const contacts = new Map<string, string>();

before(async () => {
  servers = await leadsServers();
  service = await startLeadsService(servers);
  book = service.contactsFor('compliance');
  const people = [
    ['one', { phone: '+86 138 0000 0001', email: 'One@Example.com' }],
    ['two', { phone: '+8613800000001' }],
    ['three', { phone: '+8613900000003' }],
  ] as const;
  for (const [key, reach] of people) {
    const facts = { kind: 'individual', residence: 'CN' };
    const consent = { purpose: 'marketing', channel: 'sms', basis: 'consent', given_at: '2026-01-01T00:00:00Z' };
    const consents = [{ ...consent, language: 'zh-CN', method: 'web_form', proof: `form/${key}`, notice_version: '3' }];
    const request = { request_id: key, source: 'test', external_key: key, ...reach, facts, consents };
    const { lead } = await as('sales_manager', () => service.leads.createLead(request));
    contacts.set(lead?.contact_id ?? '', key);
  }
});
after(async () => {
  await service[Symbol.asyncDispose]();
  await servers[Symbol.asyncDispose]();
});

async function find(channel: string, address: string, tenant = 't1'): Promise<(string | undefined)[]> {
  const { contact_ids } = await as('compliance_officer', () => book.findByAddress({ channel, address }), { tenant });
  return contact_ids.map((id) => contacts.get(id)).sort();
}

test('finds everybody with the address, in whatever spelling a provider names it', async () => {
  for (const spelling of [
    '+8613800000001',
    '8613800000001',
    '008613800000001',
    '+86 138-0000-0001',
    '＋８６１３８０００００００１',
  ]) {
    assert.deepEqual(await find('sms', spelling), ['one', 'two'], spelling);
  }
  assert.deepEqual(await find('im', '+8613900000003'), ['three']);
  assert.deepEqual(await find('email', ' one@example.COM '), ['one']);
});

test('finds nobody for an unknown address, for what is none, and in another tenant', async () => {
  for (const [channel, address] of [
    ['sms', '+8613700000009'],
    ['sms', 'one@example.com'],
    ['email', '+8613800000001'],
    ['sms', ''],
    ['sms', '退订'],
  ] as const) {
    assert.deepEqual(await find(channel, address), [], address);
  }
  assert.deepEqual(await find('sms', '+8613800000001', 't2'), []);
});

test('answers compliance alone', async () => {
  for (const caller of ['gateway', 'egress', 'task-network']) {
    const asked = as('compliance_officer', () =>
      service.contactsFor(caller).findByAddress({ channel: 'sms', address: '+8613800000001' }),
    );
    await assert.rejects(asked, { code: 'chassis.permission_denied' });
  }
});

test('a consent goes on with how it was collected; what is no reference is refused as proof', async () => {
  const request = (proof: string, method = 'web_form') => {
    const consent = { purpose: 'marketing', channel: 'sms', basis: 'consent', given_at: '2026-01-01T00:00:00Z' };
    const person = { phone: '+8613900000004', facts: { kind: 'individual', residence: 'CN' } };
    const consents = [{ ...consent, method, proof }];
    return as('sales_manager', () =>
      service.leads.createLead({ request_id: `p-${proof}`, source: 'test', external_key: proof, ...person, consents }),
    );
  };
  await assert.rejects(request('she said yes'), { code: 'leads.invalid_record' });
  await assert.rejects(request('form-1', 'telepathy'), { code: 'leads.invalid_record' });
  assert.ok((await request('form-1')).lead?.contact_id);
});
