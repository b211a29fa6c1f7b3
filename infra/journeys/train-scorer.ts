import assert from 'node:assert/strict';
import { syntheticData } from '../demo/demo-data.ts';
import { ndjsonFile, pastMapping } from '../demo/lead-files.ts';
import type { Answer, Signed } from './ask-gateway.ts';

/** Imports past synthetic leads and trains on them. */
export async function trainScorer(manager: Signed, count: number): Promise<void> {
  const { past, ...data } = syntheticData(new Date());
  await manager.do('PUT', '/v1/mappings/past', pastMapping({ ...data, past }));
  const imported = await importPast(manager, count);
  assert.match(imported.text, new RegExp(`"created":${count}`));
  const trained = await manager.ask('POST', '/v1/scorers', { body: { sources: ['past'] } });
  assert.match(trained.text, /"scorer":\{/);
}

/** The same rows each time. */
export function importPast(manager: Signed, count: number): Promise<Answer> {
  const { past } = syntheticData(new Date());
  const headers = { 'content-type': 'application/x-ndjson' };
  const body = ndjsonFile(past.slice(0, count));
  return manager.ask('POST', '/v1/leads/imports?mapping=past&source=past', { body, headers });
}
