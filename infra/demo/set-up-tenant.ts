import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { followUpTemplates } from './follow-up-texts.ts';
import type { GatewayApi } from './gateway-api.ts';
import { importTalkTracks } from './talk-track-cards.ts';

/** What becomes of a dispatched lead, as it is shipped beside task-network. */
const leadFollowUp = new URL('../../services/task-network/examples/lead-follow-up.json', import.meta.url);

const yearMs = 365 * 86_400_000;

/** Where each team sits and whom it serves; the law follows both. */
const teams = [
  { id: 'east', established_in: 'CN', regions: ['CN', 'HK', 'JP', 'KR', 'SG'], timezone: 'Asia/Shanghai' },
  { id: 'europe', established_in: 'DE', regions: ['DE', 'FR', 'ES', 'CH', 'GB'], timezone: 'Europe/Berlin' },
  { id: 'america', established_in: 'US', regions: ['US', 'BR'], timezone: 'America/New_York' },
];

/** What people were told of marketing over time; some agreed before the newest. */
const notices = [
  { version: '2', valid_from: '2023-01-01T00:00:00Z' },
  { version: '3', valid_from: '2024-06-01T00:00:00Z' },
];

/** The one who can sign in and work the tasks of own leads. */
const signedInRep = 'rep';

/** What the officer and the manager tell Salesmesh once, before any lead comes in. */
export async function setUpTenant(officer: GatewayApi, manager: GatewayApi, now: Date): Promise<void> {
  await officer.call('PUT', '/v1/compliance/activities/marketing', {
    data: { categories: ['contact'], sensitive: false, shared_with_third_party: false, sold: false },
    retention_days: 730,
    transfer: { to: [], mechanism: 'none', ciio: false, important_data: false, impact_assessment: false },
    choice: { non_personalised_option: true, easy_refusal: true, human_review: true },
    assessment: { valid_until: new Date(now.getTime() + yearMs).toISOString() },
    current_notice_version: '3',
  });
  for (const { version, valid_from } of notices) {
    const texts = [{ language: 'en', sha256: createHash('sha256').update(`notice ${version}`).digest('hex') }];
    await officer.call('PUT', '/v1/compliance/notices', { purpose: 'marketing', version, valid_from, texts });
  }
  await officer.call('PUT', '/v1/compliance/secret-terms', { terms: ['Project Bluebird'] });
  for (const { id, established_in, regions, timezone } of teams) {
    await officer.call('PUT', `/v1/compliance/teams/${id}`, {
      frozen: false,
      frozen_channels: [],
      ces: 92,
      compliance_rate: 97,
      established_in,
    });
    for (const rep of [`${id}-one`, `${id}-two`]) await putRep(manager, rep, { team: id, regions, timezone });
  }
  const [east] = teams;
  if (east !== undefined) await putRep(manager, signedInRep, { team: east.id, ...east });
  for (const { id, ...template } of followUpTemplates) {
    await manager.call('PUT', `/v1/follow-up-templates/${id}`, template);
  }
  const { id, ...flow } = JSON.parse(await readFile(leadFollowUp, 'utf8'));
  await manager.call('PUT', `/v1/flows/${id}`, flow);
  await importTalkTracks(manager);
}

type Place = { team: string; regions: string[]; timezone: string };

async function putRep(manager: GatewayApi, id: string, { team, regions, timezone }: Place): Promise<void> {
  await manager.call('PUT', `/v1/reps/${id}`, { team, regions, capacity: 2_000, timezone });
}
