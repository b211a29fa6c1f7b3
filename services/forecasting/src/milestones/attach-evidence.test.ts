import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manualClock } from '@salesmesh/chassis/clock';
import { catalogue } from '@salesmesh/chassis/errors';
import { seededIds } from '@salesmesh/chassis/ids';
import type { CallInfo } from '@salesmesh/chassis/rpc';
import type { FileStore } from '@salesmesh/chassis/store';
import type { AttachEvidenceRequest } from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import { errors } from '../errors.ts';
import type { StoredMilestone } from '../milestone/milestone.ts';
import type { MilestoneStore } from '../milestone/milestone-store.ts';
import { attachEvidenceHandler, type EvidenceDeps } from './attach-evidence.ts';

const away = catalogue('test', { away: { kind: 'UNAVAILABLE', zh: '暂不可用。', en: 'It is away.' } });
const call = { context: { tenant: 't1', actor: { sub: 'li', roles: ['rep'], units: [] } } } as unknown as CallInfo;
const claimed = {
  ...{ _id: 'm', tenant: 't1', version: 1, opportunity_id: 'o', name: 'sealed', definition_version: 1 },
  ...{ standard_zh: '合同', standard_en: 'Contract', evidence_types: ['application/pdf'], state: 'claimed' },
  ...{ reached_on: '2026-11-01', claimed_at: '2026-11-02T00:00:00.000Z', claimed_by: 'li', evidence: [] },
} as StoredMilestone;

/** Holds one milestone and its files; `failure` is thrown by the save, after or before it came through. */
function desk(failure: Error, isSaved: boolean) {
  let milestone = claimed;
  const requests = new Map<string, StoredMilestone>();
  const files = new Set<string>();
  const save: MilestoneStore['save'] = async (current, { next }, _at, requestId) => {
    if (isSaved) {
      milestone = { ...current, ...next, version: current.version + 1 };
      requests.set(requestId, milestone);
    }
    throw failure;
  };
  const write: FileStore['write'] = async (id, _name, chunks) => {
    await Array.fromAsync(chunks);
    files.add(id);
  };
  const attach = attachEvidenceHandler({
    ...{ clock: manualClock('2026-11-22T00:00:00Z'), ids: seededIds(1) },
    uploads: { mostBytes: 1_000, coverImage: (_type: string, image: AsyncIterable<Uint8Array>) => image },
    milestones: { load: async () => milestone, findByRequestId: async (id: string) => requests.get(id), save },
    access: {
      visibleMilestones: async (found: readonly StoredMilestone[]) => [...found],
      assertMayClaim: async () => {},
    },
    files: { write, delete: async (id: string) => void files.delete(id) },
  } as unknown as EvidenceDeps);
  const upload = async function* () {
    const named = { file_name: 'a.pdf', media_type: 'application/pdf' };
    yield { header: { request_id: 'r', milestone_id: 'm', expected_version: 1, ...named } };
    yield { chunk: Buffer.from('sealed') };
  };
  return { files, attach: () => attach(upload() as unknown as AsyncIterable<AttachEvidenceRequest>, call) };
}

test('keeps the file of a save that came through although its answer was lost', async () => {
  const { files, attach } = desk(away.away(), true);
  await assert.rejects(Promise.resolve(attach()), { code: 'test.away' });
  const { milestone } = await attach();
  const [kept] = files;
  assert.deepEqual([milestone?.evidence?.length, files.size], [1, 1]);
  assert.equal(kept, seededIds(1).next());
});

test('keeps no file of a save that lost its race', async () => {
  const { files, attach } = desk(errors.version_conflict(), false);
  await assert.rejects(Promise.resolve(attach()), { code: 'forecasting.version_conflict' });
  assert.equal(files.size, 0);
});
