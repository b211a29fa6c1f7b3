import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { CrmRow } from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import { type CrmFile, crmMapping, dealFile, importFile } from '../fixtures/crm-files.ts';
import {
  as,
  type ForecastingService,
  forecastingServers,
  startForecastingService,
} from '../fixtures/forecasting-service.ts';

let servers: Awaited<ReturnType<typeof forecastingServers>>;
let service: ForecastingService;
const tenants = ['t1', 't2', 't3', 't4', 't5'];

before(async () => {
  servers = await forecastingServers();
  service = await startForecastingService(servers);
  for (const tenant of tenants) {
    await as('operator', () => service.opportunities.putCrmMapping({ request_id: 'm', mapping: crmMapping }), tenant);
  }
});
after(async () => {
  await service[Symbol.asyncDispose]();
  await servers[Symbol.asyncDispose]();
});

const importAs = (tenant: string, file: CrmFile) => as('operator', () => importFile(service, file), tenant);
const deals = (text: string, as_of = '2025-12-31'): CrmFile => ({ kind: 'opportunities', as_of, text });
const told = ({ line, status, problems }: CrmRow) => [line, status, problems.map(({ code }) => code).join()];
const read = (tenant: string, id: string) =>
  as('sales_manager', () => service.opportunities.getOpportunity({ opportunity_id: id }), tenant);

describe('an import of a CRM export', () => {
  test('answers every row with its fault and adds up', async () => {
    const rows = [
      { opportunity_id: 'a' },
      { opportunity_id: 'b', deal_stage: 'Won', close_date: '01-04-2025', close_value: '12.50' },
      { opportunity_id: '' },
      { opportunity_id: 'c', deal_stage: 'Sleeping' },
      { opportunity_id: 'd', deal_stage: 'Lost' },
      { opportunity_id: 'e', close_date: '01-04-2025' },
      { opportunity_id: 'f', deal_stage: 'Lost', close_date: '01-02-2025' },
      { opportunity_id: 'g', engage_date: '2025-03-01' },
      { opportunity_id: 'h', engage_date: '01-01-2026' },
      { opportunity_id: 'i', deal_stage: 'Won', close_date: '01-04-2025', close_value: 'much' },
    ];
    const { rows: answers, summary } = await importAs('t1', deals(`${dealFile(rows)}\nshort,row\n`));
    assert.deepEqual(answers.map(told), [
      [2, 'created', ''],
      [3, 'created', ''],
      [4, 'rejected', 'missing'],
      [5, 'rejected', 'unknown_stage'],
      [6, 'rejected', 'date_missing'],
      [7, 'rejected', 'date_superfluous'],
      [8, 'rejected', 'date_order'],
      [9, 'rejected', 'invalid_date'],
      [10, 'rejected', 'date_in_future'],
      [11, 'rejected', 'invalid_amount'],
      [12, 'rejected', 'column_count'],
    ]);
    assert.deepEqual({ ...summary }, { read: 11, created: 2, updated: 0, unchanged: 0, rejected: 9 });
    const { opportunity } = await read('t1', answers[1]?.opportunity_id ?? '');
    assert.deepEqual({ ...opportunity?.value }, { amount_minor: 1250, currency: 'USD' });
    assert.equal(opportunity?.engaged_on, '2025-03-01');
  });

  test('of the same file again changes nothing, and tells nobody', async () => {
    const file = deals(dealFile(Array.from({ length: 1_200 }, (_, at) => ({ opportunity_id: `k${at}` }))));
    const first = await importAs('t2', file);
    const second = await importAs('t2', file);
    assert.equal(first.summary.created, 1_200);
    assert.deepEqual({ ...second.summary }, { read: 1_200, created: 0, updated: 0, unchanged: 1_200, rejected: 0 });
    const { opportunity } = await read('t2', first.rows[7]?.opportunity_id ?? '');
    assert.equal(opportunity?.version, 1);
  });

  test('follows a deal to its end, and never back by an older file', async () => {
    const open = deals(dealFile([{ opportunity_id: 'x', deal_stage: 'Prospecting', engage_date: '' }]), '2025-06-01');
    const won = { opportunity_id: 'x', deal_stage: 'Won', close_date: '05-06-2025', close_value: '900' };
    const [{ rows: first }, second] = [await importAs('t3', open), await importAs('t3', deals(dealFile([won])))];
    const id = first[0]?.opportunity_id ?? '';
    assert.equal(second.rows[0]?.status, 'updated');
    const third = await importAs('t3', deals(dealFile([{ opportunity_id: 'x' }]), '2025-07-01'));
    assert.equal(third.rows[0]?.status, 'unchanged');
    const { opportunity } = await read('t3', id);
    assert.deepEqual(
      [opportunity?.stage, opportunity?.first_seen_on, opportunity?.as_of, opportunity?.version],
      ['won', '2025-06-01', '2025-12-31', 2],
    );
  });

  test('remembers that a newer file showed the same, so that one between the two changes nothing', async () => {
    const row = { opportunity_id: 'y' };
    await importAs('t3', deals(dealFile([row]), '2025-06-01'));
    await importAs('t3', deals(dealFile([row]), '2025-08-01'));
    const lost = { ...row, deal_stage: 'Lost', close_date: '01-07-2025' };
    const between = await importAs('t3', deals(dealFile([lost]), '2025-07-02'));
    assert.equal(between.rows[0]?.status, 'unchanged');
  });

  test('twice at once creates each deal once', async () => {
    const file = deals(dealFile(Array.from({ length: 1_500 }, (_, at) => ({ opportunity_id: `r${at}` }))));
    const both = await Promise.all([importAs('t4', file), importAs('t4', file)]);
    const created = both.flatMap(({ rows }) => rows.filter(({ status }) => status === 'created'));
    assert.equal(new Set(created.map(({ opportunity_id }) => opportunity_id)).size, 1_500);
    assert.equal(created.length, 1_500);
  });

  test('places deals by the office of their seller, whichever file comes first', async () => {
    const { rows } = await importAs('t5', deals(dealFile([{ opportunity_id: 'p' }])));
    const id = rows[0]?.opportunity_id ?? '';
    assert.equal((await read('t5', id)).opportunity?.region, '');
    const sellers = {
      kind: 'sellers',
      as_of: '2025-12-31',
      text: 'sales_agent,regional_office\nSeller 1,North\n,South',
    };
    assert.deepEqual((await importAs('t5', sellers)).rows.map(told), [
      [2, 'created', ''],
      [3, 'rejected', 'missing'],
    ]);
    assert.equal((await read('t5', id)).opportunity?.region, 'North');
    await assert.rejects(read('t1', id), { code: 'forecasting.opportunity_not_found' });
  });

  test('of sellers twice at once creates each once, and one between two that say the same changes nothing', async () => {
    const sellers = (office: string, as_of: string) => ({
      ...{ kind: 'sellers', as_of },
      text: `sales_agent,regional_office\n${Array.from({ length: 600 }, (_, at) => `Agent ${at},${office}`).join('\n')}`,
    });
    const both = await Promise.all([1, 2].map(() => importAs('t4', sellers('North', '2025-06-01'))));
    assert.equal(
      both.reduce((sum, { summary }) => sum + summary.created, 0),
      600,
    );
    await importAs('t4', sellers('North', '2025-08-01'));
    const between = await importAs('t4', sellers('South', '2025-07-01'));
    assert.deepEqual([between.summary.updated, between.summary.unchanged], [0, 600]);
    const [seller] = await as('operator', () => service.parts.references.list('sellers'), 't4');
    assert.equal(seller?.region, 'North');
  });

  test('counts the later of two rows of one seller', async () => {
    const text = 'sales_agent,regional_office\nSeller 9,North\nSeller 9,South';
    const { rows } = await importAs('t3', { kind: 'sellers', as_of: '2025-12-31', text });
    assert.deepEqual(
      rows.map(({ status }) => status),
      ['created', 'updated'],
    );
    const [seller] = await as('operator', () => service.parts.references.list('sellers'), 't3');
    assert.equal(seller?.region, 'South');
  });

  test('is refused as a whole without mapping, header field, column or role', async () => {
    const file = deals(dealFile([]));
    await assert.rejects(importAs('t9', file), { code: 'forecasting.mapping_not_found' });
    await assert.rejects(importAs('t1', { ...file, kind: 'leads' }), { code: 'forecasting.invalid_request' });
    await assert.rejects(importAs('t1', { ...file, as_of: '31-12-2025' }), { code: 'forecasting.invalid_request' });
    await assert.rejects(importAs('t1', { ...file, text: 'a,b\n1,2' }), { code: 'forecasting.column_missing' });
    await assert.rejects(
      as('rep', () => importFile(service, file)),
      { code: 'chassis.permission_denied' },
    );
  });

  test('needs a mapping that says what every stage and column means', async () => {
    const bad = { ...crmMapping, name: 'bad', currency: 'XXQ', date_format: 'any', stages: { Won: 'victory' } };
    const mapping = { ...bad, opportunity_columns: { id: 'key', colour: 'c' } };
    await assert.rejects(
      as('operator', () => service.opportunities.putCrmMapping({ request_id: 'b', mapping })),
      (error: { code: string; fields: { field: string }[] }) => {
        const named = error.fields.map(({ field }) => field);
        assert.equal(error.code, 'forecasting.invalid_request');
        for (const field of ['currency', 'date_format', 'stages.Won', 'opportunity_columns.colour']) {
          assert.ok(named.includes(`mapping.${field}`), field);
        }
        return true;
      },
    );
  });
});
