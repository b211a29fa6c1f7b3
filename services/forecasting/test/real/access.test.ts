import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { crmMapping, dealFile, importFile, sellerFile } from '../fixtures/crm-files.ts';
import {
  as,
  type ForecastingService,
  forecastingServers,
  startForecastingService,
} from '../fixtures/forecasting-service.ts';

let servers: Awaited<ReturnType<typeof forecastingServers>>;
let service: ForecastingService;
/** Id of the opportunity of each seller. */
let ids: Map<string, string>;
const as_of = '2025-12-31';
const sellers = ['rep-1', 'Seller East', 'Seller West', 'Seller Unknown'];
const definition = {
  name: 'sealed',
  title_zh: '已盖章',
  title_en: 'Sealed',
  standard_zh: '扫描件',
  standard_en: 'A scan',
  position: 1,
  evidence_types: ['application/pdf'],
};

before(async () => {
  servers = await forecastingServers();
  service = await startForecastingService(servers);
  await as('sales_manager', async () => {
    await service.opportunities.putCrmMapping({ request_id: 'm', mapping: crmMapping });
    await service.milestones.putMilestoneDefinition({ request_id: 'd', definition });
    const known = sellerFile({ 'rep-1': 'North', 'Seller East': 'East', 'Seller West': 'West' });
    await importFile(service, { kind: 'sellers', as_of, text: known });
    const text = dealFile(sellers.map((sales_agent) => ({ opportunity_id: sales_agent, sales_agent })));
    const { rows } = await importFile(service, { kind: 'opportunities', as_of, text });
    ids = new Map(rows.map(({ opportunity_id = '' }, at) => [sellers[at] ?? '', opportunity_id]));
    for (const seller of sellers) await service.milestones.claimMilestone(claimFor(seller));
  });
});
after(async () => {
  await service[Symbol.asyncDispose]();
  await servers[Symbol.asyncDispose]();
});

const idOf = (seller: string) => ids.get(seller) ?? '';
const claimFor = (seller: string) => ({
  ...{ request_id: `claim-${seller}`, opportunity_id: idOf(seller), name: 'sealed' },
  reached_on: '2025-12-01',
});
const east = { units: ['acme/sales/east'] };

/** Sellers whose opportunities somebody reads, finds in the list, and whose milestones that person finds. */
async function seenBy(role: string, who: { units?: string[] } = {}) {
  const asked = <T>(call: () => Promise<T>) => as(role, call, 't1', who);
  const { opportunities } = await asked(() => service.opportunities.listOpportunities({}));
  const milestones: string[] = [];
  for (let page_token = ''; ; ) {
    const page = await asked(() => service.milestones.listMilestones({ page_size: 1, page_token }));
    milestones.push(...page.milestones.map(({ opportunity_id }) => opportunity_id));
    page_token = page.next_page_token;
    if (page_token === '') break;
  }
  const reads = sellers.map((seller) =>
    asked(() => service.opportunities.getOpportunity({ opportunity_id: idOf(seller) })),
  );
  const read = (await Promise.allSettled(reads)).map(({ status }) => status === 'fulfilled');
  return {
    read: sellers.filter((_, at) => read[at]),
    listed: sellers.filter((seller) => opportunities.some(({ id }) => id === idOf(seller))),
    milestones: sellers.filter((seller) => milestones.includes(idOf(seller))),
  };
}

describe('an opportunity and its milestones', () => {
  test('are seen by managers, officers and operators, whoever sells', async () => {
    for (const role of ['sales_manager', 'compliance_officer', 'operator']) {
      assert.deepEqual(await seenBy(role), { read: sellers, listed: sellers, milestones: sellers }, role);
    }
  });

  test('are seen by a representative who sells it or whose team does, and found by no other', async () => {
    const own = sellers.slice(0, 1);
    const ofTeam = sellers.slice(0, 2);
    assert.deepEqual(await seenBy('rep'), { read: own, listed: own, milestones: own });
    assert.deepEqual(await seenBy('rep', east), { read: ofTeam, listed: ofTeam, milestones: ofTeam });
    await assert.rejects(
      as('rep', () => service.opportunities.getOpportunity({ opportunity_id: idOf('Seller West') }), 't1', east),
      { code: 'forecasting.opportunity_not_found' },
    );
  });

  test('are claimed and proven by their seller and by managers, not by the team', async () => {
    const claim = (seller: string) => as('rep', () => service.milestones.claimMilestone(claimFor(seller)), 't1', east);
    const { milestone } = await claim('rep-1');
    assert.equal(milestone?.opportunity_id, idOf('rep-1'));
    await assert.rejects(claim('Seller East'), { code: 'forecasting.not_opportunity_owner' });
    await assert.rejects(claim('Seller West'), { code: 'forecasting.opportunity_not_found' });

    const attach = async (seller: string) => {
      const found = await as('sales_manager', () =>
        service.milestones.listMilestones({ opportunity_id: idOf(seller) }),
      );
      const [{ id = '', version = 0 } = {}] = found.milestones;
      const named = { request_id: `e-${seller}`, milestone_id: id, expected_version: version, file_name: 'a.pdf' };
      const parts = async function* () {
        yield { header: { ...named, media_type: 'application/pdf' } };
        yield { chunk: Buffer.from('scan') };
      };
      return as('rep', () => service.milestones.attachEvidence(parts()), 't1', east);
    };
    assert.equal((await attach('rep-1')).milestone?.state, 'proven');
    await assert.rejects(attach('Seller East'), { code: 'forecasting.not_opportunity_owner' });
    await assert.rejects(attach('Seller West'), { code: 'forecasting.milestone_not_found' });
  });
});

describe('forecasts', () => {
  test('and how right they were are seen by managers, officers and operators, not by representatives', async () => {
    const reads = [
      () => service.forecasts.listForecasts({}),
      () => service.forecasts.getAccuracy({}),
      () => service.forecasts.getForecast({}),
    ];
    for (const role of ['sales_manager', 'compliance_officer', 'operator']) {
      const [listed, judged, newest] = await Promise.allSettled(reads.map((read) => as<Promise<unknown>>(role, read)));
      assert.deepEqual([listed?.status, judged?.status], ['fulfilled', 'fulfilled'], role);
      assert.equal(newest?.status === 'rejected' && newest.reason.code, 'forecasting.forecast_not_found', role);
    }
    for (const read of reads) {
      await assert.rejects(as<Promise<unknown>>('rep', read), { kind: 'PERMISSION_DENIED' });
    }
  });
});
