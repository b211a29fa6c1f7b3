import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { errors } from '../../src/errors.ts';
import type { CoverImage } from '../../src/milestones/cover-image.ts';
import { crmMapping, dealFile, importFile, sellerFile } from '../fixtures/crm-files.ts';
import {
  as,
  type ForecastingService,
  forecastingServers,
  startForecastingService,
} from '../fixtures/forecasting-service.ts';

let servers: Awaited<ReturnType<typeof forecastingServers>>;
let service: ForecastingService;
let opportunities: string[];

const definition = {
  name: 'contract-sealed',
  title_zh: '合同已盖章',
  title_en: 'Contract sealed',
  standard_zh: '双方盖章的合同扫描件',
  standard_en: 'Scan of the contract with both seals',
  position: 3,
  evidence_types: ['application/pdf', 'image/png'],
};

/** Stands for compliance: stars for digits, and an image that says so cannot be read. */
const cover: CoverImage = async function* (_type, image) {
  for await (const chunk of image) {
    const text = Buffer.from(chunk).toString();
    if (text.includes('torn')) throw errors.evidence_unreadable();
    yield Buffer.from(text.replaceAll(/\d/g, '*'));
  }
};

before(async () => {
  servers = await forecastingServers();
  service = await startForecastingService({ ...servers, cover });
  const text = dealFile(Array.from({ length: 6 }, (_, at) => ({ opportunity_id: `d${at}`, sales_agent: 'rep-1' })));
  const { rows } = await as('sales_manager', async () => {
    await service.opportunities.putCrmMapping({ request_id: 'm', mapping: crmMapping });
    await service.milestones.putMilestoneDefinition({ request_id: 'd', definition });
    await importFile(service, { kind: 'sellers', as_of: '2025-12-31', text: sellerFile({ 'rep-1': 'East' }) });
    return importFile(service, { kind: 'opportunities', as_of: '2025-12-31', text });
  });
  opportunities = rows.map(({ opportunity_id }) => opportunity_id ?? '');
});
after(async () => {
  await service[Symbol.asyncDispose]();
  await servers[Symbol.asyncDispose]();
});

async function claim(at: number, request_id = `claim-${at}`) {
  const request = { request_id, opportunity_id: opportunities[at] ?? '', name: 'contract-sealed' };
  const { milestone } = await as('rep', () =>
    service.milestones.claimMilestone({ ...request, reached_on: '2025-12-01' }),
  );
  assert.ok(milestone);
  return milestone;
}

type Upload = {
  milestone_id: string;
  expected_version: number;
  bytes: Buffer;
  request_id: string;
  media_type?: string;
};

async function attach({ bytes, ...header }: Upload) {
  const parts = async function* () {
    yield { header: { file_name: 'contract.pdf', media_type: 'application/pdf', ...header } };
    for (let at = 0; at < bytes.length; at += 30_000) yield { chunk: bytes.subarray(at, at + 30_000) };
  };
  const { milestone } = await as('rep', () => service.milestones.attachEvidence(parts()));
  assert.ok(milestone);
  return milestone;
}

async function readEvidence(milestone_id: string, sha256: string, tenant?: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const call = as('rep', () => service.milestones.readEvidence({ milestone_id, sha256 }), tenant);
  for await (const { chunk } of call) if (chunk) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const kept = () => service.store.connection.collection('evidence.files').countDocuments();
const scan = Buffer.alloc(70_000, 'contract with both seals ');
const sha256 = createHash('sha256').update(scan).digest('hex');

describe('an image as evidence', () => {
  test('is kept only as it is when what is personal in it is covered', async () => {
    const claimed = await claim(5);
    const upload = { milestone_id: claimed.id, expected_version: claimed.version, media_type: 'image/png' };
    const before = await kept();
    await assert.rejects(attach({ ...upload, bytes: Buffer.from('torn'), request_id: 'torn' }), {
      code: 'forecasting.evidence_unreadable',
    });
    assert.equal(await kept(), before);
    const { evidence } = await attach({ ...upload, bytes: Buffer.from('call 13812345678'), request_id: 'image' });
    const stored = Buffer.from('call ***********');
    const [file] = evidence;
    assert.deepEqual([file?.sha256, file?.bytes], [createHash('sha256').update(stored).digest('hex'), stored.length]);
    assert.deepEqual(await readEvidence(claimed.id, file?.sha256 ?? ''), stored);
  });
});

describe('a milestone', () => {
  test('counts only once evidence stands behind it, under the standard of its day', async () => {
    const claimed = await claim(0);
    assert.deepEqual([claimed.state, claimed.evidence.length], ['claimed', 0]);
    const later = { ...definition, standard_en: 'Scan and notarised copy', version: 1 };
    await as('sales_manager', () => service.milestones.putMilestoneDefinition({ request_id: 'd2', definition: later }));
    const upload = { milestone_id: claimed.id, expected_version: claimed.version, bytes: scan, request_id: 'e0' };
    const proven = await attach(upload);
    assert.equal(proven.state, 'proven');
    assert.equal(proven.standard_en, definition.standard_en);
    assert.deepEqual([proven.evidence[0]?.sha256, proven.evidence[0]?.bytes], [sha256, scan.length]);
    assert.deepEqual(await readEvidence(claimed.id, sha256), scan);
    await assert.rejects(readEvidence(claimed.id, sha256, 't2'), { code: 'forecasting.evidence_not_found' });
  });

  test('claimed again, or by two at once, is one milestone', async () => {
    const all = await Promise.all([claim(1, 'c-1'), claim(1, 'c-2'), claim(1, 'c-1')]);
    assert.equal(new Set(all.map(({ id }) => id)).size, 1);
    const request = { opportunity_id: opportunities[1] ?? '', page_size: 10 };
    const { milestones } = await as('rep', () => service.milestones.listMilestones(request));
    assert.equal(milestones.length, 1);
  });

  test('takes repeated and equal evidence once and keeps no second file', async () => {
    const { id, version } = await claim(2);
    const upload = { milestone_id: id, expected_version: version, bytes: scan, request_id: 'e2' };
    const first = await attach(upload);
    const filesBefore = await kept();
    const repeated = await attach(upload);
    const again = await attach({ ...upload, expected_version: first.version, request_id: 'e2-other' });
    assert.deepEqual([repeated.version, again.version, again.evidence.length], [first.version, first.version, 1]);
    assert.equal(await kept(), filesBefore);
  });

  test('lets one of two pieces win that race for a version and keeps no file of the other', async () => {
    const { id, version } = await claim(3);
    const filesBefore = await kept();
    const race = ['left', 'right'].map((side) =>
      attach({ milestone_id: id, expected_version: version, bytes: Buffer.from(side), request_id: `race-${side}` }),
    );
    const settled = await Promise.allSettled(race);
    const lost = settled.filter((result) => result.status === 'rejected');
    assert.deepEqual(
      lost.map(({ reason }) => reason.code),
      ['forecasting.version_conflict'],
    );
    assert.equal(await kept(), filesBefore + 1);
  });

  test('refuses evidence that is empty, too large, of another type or for nothing, and keeps none of it', async () => {
    const { id, version } = await claim(4);
    const filesBefore = await kept();
    const upload = { milestone_id: id, expected_version: version, bytes: scan };
    const refusals: [Partial<Upload>, string][] = [
      [{ bytes: Buffer.alloc(0) }, 'forecasting.evidence_empty'],
      [{ bytes: Buffer.alloc(100_001) }, 'forecasting.evidence_too_large'],
      [{ media_type: 'text/html' }, 'forecasting.evidence_kind_refused'],
      [{ milestone_id: 'none' }, 'forecasting.milestone_not_found'],
      [{ expected_version: 9 }, 'forecasting.version_conflict'],
    ];
    for (const [change, code] of refusals) {
      await assert.rejects(attach({ ...upload, request_id: code, ...change }), { code });
    }
    const chunks = service.store.connection.collection('evidence.chunks');
    const owners = await chunks.distinct('files_id');
    assert.equal(await kept(), filesBefore);
    assert.equal(owners.length, filesBefore);
  });

  test('cannot be claimed for what is not there, or for a day to come', async () => {
    const request = { request_id: 'n', opportunity_id: opportunities[5] ?? '', name: 'contract-sealed' };
    const claiming = (change: object) =>
      as('rep', () => service.milestones.claimMilestone({ ...request, reached_on: '2025-12-01', ...change }));
    await assert.rejects(claiming({ opportunity_id: 'x' }), { code: 'forecasting.opportunity_not_found' });
    await assert.rejects(claiming({ name: 'y' }), { code: 'forecasting.milestone_not_defined' });
    await assert.rejects(claiming({ reached_on: '2999-01-01' }), { code: 'forecasting.invalid_request' });
  });
});
