import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { CreateLeadRequestInput } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { as, type LeadsService, leadsServers, startLeadsService } from '../fixtures/leads-service.ts';

let servers: Awaited<ReturnType<typeof leadsServers>>;
let service: LeadsService;
const manager = <T>(fn: () => T) => as('sales_manager', fn);

before(async () => {
  servers = await leadsServers();
  service = await startLeadsService(servers);
});
after(async () => {
  await service[Symbol.asyncDispose]();
  await servers[Symbol.asyncDispose]();
});

const create = async (external_key: string, rest: Partial<CreateLeadRequestInput>) => {
  const request = { request_id: external_key, source: 's', external_key, ...rest };
  const { lead } = await manager(() => service.leads.createLead(request));
  return lead?.id ?? '';
};

describe('duplicates', () => {
  test('are found by address, number, or name within a company, and not by less', async () => {
    const ids = [
      await create('a1', { name: 'Ann', email: 'ann@example.com', attributes: { company: 'Acme GmbH' } }),
      await create('a2', { name: 'A. Other', email: 'ANN@example.com', attributes: {} }),
      await create('b1', { name: 'Wang Wei', phone: '+8613800138000', attributes: { company: 'Sany' } }),
      await create('b2', { name: 'wei, wang', phone: '+8613800138001', attributes: { company: 'Sany Ltd.' } }),
      await create('b3', { name: 'Wang Wei', phone: '+8613800138002', attributes: { company: 'XCMG' } }),
    ];
    const { candidates } = await manager(() => service.leads.listDuplicateCandidates({}));
    assert.deepEqual(
      candidates.map(({ lead_id, other_lead_id, reasons }) => [
        ids.indexOf(lead_id),
        ids.indexOf(other_lead_id),
        ...reasons,
      ]),
      [
        [0, 1, 'same_email'],
        [2, 3, 'same_name_and_company'],
      ],
    );
  });

  test('merge once, say why, and come apart again with what came after', async () => {
    const [surviving_lead_id, merged_lead_id] = await Promise.all([
      create('m1', { name: 'Eve', email: 'eve@example.com', attributes: { x: '1' } }),
      create('m2', { name: 'Eve', email: 'eve@example.com', attributes: { x: '2', y: '3' } }),
    ]);
    const request = { request_id: 'merge', surviving_lead_id, merged_lead_id, reason: 'same person' };
    const before = await manager(() => service.leads.getLead({ lead_id: merged_lead_id }));
    const [first, again] = [
      await manager(() => service.leads.mergeLeads(request)),
      await manager(() => service.leads.mergeLeads(request)),
    ];
    assert.equal(again.merge_id, first.merge_id);
    assert.deepEqual({ ...first.lead?.attributes }, { x: '1', y: '3' });
    assert.deepEqual(
      first.choices.map(({ field }) => field),
      ['attributes.x', 'attributes.y', 'contact'],
    );
    const hidden = await manager(() => service.leads.getLead({ lead_id: merged_lead_id }));
    assert.deepEqual([hidden.lead?.stage, hidden.lead?.merged_into], ['LEAD_STAGE_MERGED', surviving_lead_id]);

    const version = first.lead?.version ?? 0;
    const update = {
      request_id: 'u',
      lead_id: surviving_lead_id,
      expected_version: version,
      attributes: { later: 'z' },
    };
    await manager(() => service.leads.updateLead(update));
    const undo = { request_id: 'undo', merge_id: first.merge_id };
    const undone = await manager(() => service.leads.undoMerge(undo));
    const twice = await manager(() => service.leads.undoMerge(undo));
    assert.deepEqual({ ...undone.surviving?.attributes }, { x: '1', later: 'z' });
    assert.deepEqual({ ...undone.restored?.attributes }, { ...before.lead?.attributes });
    assert.equal(undone.restored?.stage, before.lead?.stage);
    assert.equal(twice.restored?.version, undone.restored?.version);
  });

  test('keep what the person refused in either record', async () => {
    const [surviving_lead_id, merged_lead_id] = await Promise.all([
      create('r1', { name: 'Gil', email: 'gil@example.com', attributes: {} }),
      create('r2', { name: 'Gil', email: 'gil@example.com', do_not_email: true, attributes: {} }),
    ]);
    const request = { request_id: 'refuse', surviving_lead_id, merged_lead_id, reason: 'same person' };
    const { lead } = await manager(() => service.leads.mergeLeads(request));
    const contact = await manager(() => service.parts.contacts.load(lead?.contact_id ?? ''));
    assert.deepEqual(contact?.refused_channels, ['email']);
  });

  test('crossing merges of the same two leads leave one of them', async () => {
    const [a, b] = await Promise.all([create('c1', { attributes: {} }), create('c2', { attributes: {} })]);
    const merge = (surviving_lead_id: string, merged_lead_id: string, request_id: string) =>
      service.leads.mergeLeads({ request_id, surviving_lead_id, merged_lead_id, reason: 'same' });
    const runs = await manager(() => Promise.allSettled([merge(a, b, 'x1'), merge(b, a, 'x2')]));
    assert.equal(runs.filter(({ status }) => status === 'fulfilled').length, 1);
    const both = await manager(() => service.parts.leads.loadMany([a, b]));
    assert.equal(both.filter(({ stage }) => stage === 'LEAD_STAGE_MERGED').length, 1);
  });
});

describe('changing a lead', () => {
  test('by two who read the same version lets one win', async () => {
    const lead_id = await create('v1', { attributes: { n: '0' } });
    const change = (request_id: string) =>
      service.leads.updateLead({ request_id, lead_id, expected_version: 1, attributes: { n: request_id } });
    const runs = await manager(() => Promise.allSettled([change('w1'), change('w2')]));
    const lost = runs.flatMap((run) => (run.status === 'rejected' ? [run.reason.code] : []));
    assert.deepEqual(lost, ['leads.version_conflict']);
  });

  test('sets facts of the person, told to compliance by version, and repeats nothing', async () => {
    const lead_id = await create('f1', { name: 'Fay', attributes: {}, facts: { kind: 'individual' } });
    const facts = { kind: '', residence: 'cn', region: 'CN-31', age: 34 };
    const request = { request_id: 'facts', lead_id, expected_version: 1, attributes: {}, facts };
    await manager(() => service.leads.updateLead(request));
    await manager(() => service.leads.updateLead(request));
    const { lead } = await manager(() => service.leads.getLead({ lead_id }));
    assert.deepEqual(
      [lead?.contact?.facts?.residence, lead?.contact?.facts?.region, lead?.contact?.version],
      ['CN', '31', 2],
    );
    const wrong = { ...request, request_id: 'f2', expected_version: 2, facts: { kind: '', age: -5 } };
    await assert.rejects(
      manager(() => service.leads.updateLead(wrong)),
      { code: 'leads.invalid_record' },
    );
  });
});
