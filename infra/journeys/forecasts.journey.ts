import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { forecastPipeline, type PipelineReport } from '../demo/forecast-pipeline.ts';
import { syntheticPipelineData } from '../demo/pipeline-files.ts';
import { type Body, type Signed, signedIn } from './ask-gateway.ts';
import { everydaySystem } from './everyday-system.ts';
import type { JourneySystem } from './shared-system.ts';

let stack: JourneySystem;
let manager: Signed;
let rep: Signed;
let report: PipelineReport;
const pipeline = syntheticPipelineData(new Date('2026-11-22T00:00:00Z'));

before(async () => {
  stack = await everydaySystem('forecasts');
  [manager, rep] = await Promise.all([signedIn(stack, 'manager'), signedIn(stack, 'rep')]);
  report = await forecastPipeline(manager.api, pipeline, () => {});
});
after(() => stack.stop());

describe('a forecast', () => {
  test('of an imported export is kept and adds up over levels and weeks', async () => {
    const { levels, sumsThatDiffer, imported, opportunities, rowsSent } = report.tally;
    assert.ok(levels.total > 0 && report.tally.sums > 100);
    assert.deepEqual([levels.region, levels.product, levels.both], [levels.total, levels.total, levels.total]);
    assert.deepEqual([sumsThatDiffer, imported.rejected, opportunities, imported.read], [0, 0, rowsSent, rowsSent]);
    const { forecast } = await manager.do('GET', '/v1/forecasts/current');
    assert.equal(forecast.as_of, pipeline.asOf);
    assert.equal(forecast.lines[0].weeks.length, 13);
    const { forecasts } = await manager.do('GET', '/v1/forecasts?page_size=1');
    assert.deepEqual([forecasts.length, forecasts[0].id, forecasts[0].lines], [1, forecast.id, []]);
  });

  test('is made by a manager alone, on a day that is known', async () => {
    const asked = await rep.ask('POST', '/v1/forecasts', { body: { as_of: pipeline.asOf } });
    assert.equal(asked.status, 403);
    const late = await manager.ask('POST', '/v1/forecasts', { body: { as_of: '2030-01-01' } });
    const faults = late.body.errors.map(({ field }: Body) => field);
    assert.deepEqual([late.status, late.body.code, faults], [400, 'forecasting.invalid_request', ['as_of']]);
    const early = await manager.ask('POST', '/v1/forecasts', { body: { as_of: '2025-09-14' } });
    assert.deepEqual([early.status, early.body.code], [409, 'forecasting.not_enough_history']);
  });
});

describe('a milestone', () => {
  test('goes from a claim to proof by a file that comes back as it was', async () => {
    await manager.do('PUT', '/v1/milestone-definitions/contract-sealed', {
      title_zh: '合同已盖章',
      title_en: 'Contract sealed',
      standard_zh: '双方盖章的合同扫描件',
      standard_en: 'Scan of the contract with both seals',
      position: 1,
      evidence_types: ['application/pdf'],
    });
    const { opportunities } = await rep.do('GET', '/v1/opportunities?stage=engaging&page_size=1');
    const claim = { name: 'contract-sealed', reached_on: '2026-11-20' };
    const { milestone } = await manager.do('POST', `/v1/opportunities/${opportunities[0].id}/milestones`, claim);
    assert.equal(milestone.state, 'claimed');
    const path = `/v1/milestones/${milestone.id}/evidence`;
    const scan = Buffer.alloc(300_000, 'both seals ');
    const headers = { 'content-type': 'application/pdf', 'if-match': '"1"' };
    const attached = await manager.ask('POST', `${path}?file_name=合同.pdf`, { body: scan, headers });
    assert.deepEqual([attached.status, attached.headers.get('etag')], [200, '"2"']);
    assert.deepEqual([attached.body.milestone.state, attached.body.milestone.evidence.length], ['proven', 1]);
    const sha256 = createHash('sha256').update(scan).digest('hex');
    assert.equal(attached.body.milestone.evidence[0].sha256, sha256);
    const authorization = `Bearer ${rep.token}`;
    const file = await fetch(`${stack.gatewayUrl}${path}/${sha256}`, { headers: { authorization } });
    assert.match(file.headers.get('content-disposition') ?? '', /^attachment;/);
    assert.deepEqual(Buffer.from(await file.arrayBuffer()), scan);
    const late = await manager.ask('POST', `${path}?file_name=b.pdf`, { body: Buffer.from('x'), headers });
    assert.deepEqual([late.status, late.body.code], [412, 'forecasting.version_conflict']);
    const page = { ...headers, 'content-type': 'text/html', 'if-match': '"2"' };
    const refused = await manager.ask('POST', `${path}?file_name=b.html`, { body: Buffer.from('x'), headers: page });
    assert.deepEqual([refused.status, refused.body.code], [400, 'forecasting.evidence_kind_refused']);
  });
});
