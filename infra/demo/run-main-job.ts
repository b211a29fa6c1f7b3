import type { DemoData } from './demo-data.ts';
import { forecastPipeline } from './forecast-pipeline.ts';
import type { GatewayApi, Json } from './gateway-api.ts';
import { importLeads } from './import-leads.ts';
import { decideLatencies, sendLatencies } from './latencies.ts';
import type { Measured } from './print-report.ts';
import { quantiles } from './quantiles.ts';
import { readReceived } from './received.ts';
import type { Tally } from './reconcile.ts';
import { setUpTenant } from './set-up-tenant.ts';
import { type Summary, settle } from './settle.ts';
import { verifyOutside } from './verify-outside.ts';
import { settleCases, workTasks } from './work-cases.ts';

export type World = {
  manager: GatewayApi;
  officer: GatewayApi;
  rep: GatewayApi;
  gatewayUrl: string;
  tenant: string;
  mailUrl: string;
  webhookUrl: string;
  /** Time as the services see it at the start. */
  now: Date;
  /** Moves the services' clock. */
  advance(ms: number): Promise<void>;
  say(line: string): void;
};

type Scorer = { auc: number; slope: number; ece: number };
type ScoreRun = { scored: number; score_us_p50: number; score_us_p99: number };
type DispatchRun = { considered: number; dispatched: number; left: Record<string, number> };
type LeadPage = { leads: { contact_id?: string }[] };

/** Night in America becomes day: what the TCPA deferred may then be decided again. */
const untilAmericanDayMs = 7 * 3_600_000;
const standstillMs = 180_000;
/** Leads that one request may name. */
const maxScoredAtOnce = 1_000;

/** From files of leads to messages at their receivers, everything through the gateway; returns what every side counted. */
export async function runMainJob(
  world: World,
  data: DemoData,
): Promise<{ tally: Tally; measured: Omit<Measured, 'seconds'> }> {
  const { manager, say } = world;
  await setUpTenant(world.officer, manager, world.now);
  say('importing leads');
  const imported = await importLeads(manager, data);
  for (const line of imported.badRows) say(`  rejected ${line}`);
  say('training the scorer');
  const scorer = await train(manager, data, say);
  const lead_ids = imported.freshIds.slice(0, maxScoredAtOnce);
  const scored = await manager.call<ScoreRun>('POST', '/v1/leads/scores', { lead_ids });
  const dispatch = await manager.call<DispatchRun>('POST', '/v1/dispatches', {
    sources: ['fresh'],
    accept_within_minutes: 24 * 60,
  });
  say(
    `dispatched ${dispatch.dispatched} of ${dispatch.considered} leads; left in the pool ${JSON.stringify(dispatch.left)}`,
  );
  const summary = await followUps(world, dispatch.dispatched);
  const logUrl = `${world.gatewayUrl}/v1/ledger/${world.tenant}`;
  const received = await readReceived(world.mailUrl, world.webhookUrl);
  say('verifying the ledger from outside');
  const verified = await verifyOutside(
    logUrl,
    summary.checkpoint,
    received.map(({ watermark }) => watermark),
  );
  const pipeline = await forecastPipeline(manager, data.pipeline, say);
  const tally: Tally = {
    rowsSent: imported.rowsSent,
    imported: imported.counts,
    dispatched: dispatch.dispatched,
    automations: {
      requested: summary.last.requested,
      byFirstOutcome: summary.last.by_first_outcome,
      byState: summary.last.by_state,
      permits: summary.last.permits,
    },
    cases: summary.cases,
    received: countChannels(received),
    watermarksVerified: verified.watermarksVerified,
    ledger: { size: verified.size, byKind: verified.byKind, isVerified: verified.isVerified },
    pipeline: pipeline.tally,
  };
  const measured = {
    scoreUs: { median: scored.score_us_p50, p99: scored.score_us_p99 },
    decideMs: quantiles(await decideLatencies(manager, await someRecipient(manager), 300)),
    sendMs: quantiles(await sendLatencies(manager)),
    importRowsPerSecond: imported.rowsPerSecond,
    scorer,
    byPlaceAndArticle: summary.last.by_place_and_article,
    forecastLines: pipeline.lines,
  };
  return { tally, measured };
}

async function train(manager: GatewayApi, data: DemoData, say: World['say']): Promise<Scorer> {
  const request = { sources: ['past'], exclude_features: data.afterTheFact, seed: 1 };
  type Line = { progress?: { step: string; share01: number }; scorer?: Scorer };
  let step = '';
  for await (const { progress, scorer } of manager.lines<Line>(
    '/v1/scorers',
    JSON.stringify(request),
    'application/json',
  )) {
    if (progress && progress.step !== step) {
      step = progress.step;
      say(`  ${step}`);
    }
    if (scorer) return scorer;
  }
  throw new Error('the training ended without a scorer');
}

type FollowedUp = { last: Summary; checkpoint: string; cases: Tally['cases'] };

/** Waits for what can be decided now, keeps a checkpoint, lets the night pass, lets people work, and waits for the rest. */
async function followUps(world: World, dispatched: number): Promise<FollowedUp> {
  const { manager, say } = world;
  say('following up: deciding, proving, delivering');
  const night = await settle(manager, { requested: dispatched, waitingForTime: true }, standstillMs);
  const response = await fetch(`${world.gatewayUrl}/v1/ledger/${world.tenant}/checkpoint`);
  if (!response.ok) throw new Error(`the ledger has no checkpoint: ${response.status}`);
  const checkpoint = await response.text();
  say(
    `${night.by_state.waiting_time ?? 0} wait for the day in America; moving the clock ${untilAmericanDayMs / 3_600_000} h ahead`,
  );
  await world.advance(untilAmericanDayMs);
  await settle(manager, { requested: dispatched, waitingForTime: false }, standstillMs);
  await settleCases(manager, dispatched);
  const completedHere = await workTasks(world);
  const cases = await settleCases(manager, dispatched);
  const last = await settle(manager, { requested: dispatched, waitingForTime: false }, standstillMs);
  return { last, checkpoint, cases: { ...cases, completedHere } };
}

async function someRecipient(manager: GatewayApi): Promise<string> {
  const { leads } = await manager.call<LeadPage & Json>('GET', '/v1/leads?source=fresh&order=score&page_size=50');
  const contactId = leads.find((lead) => lead.contact_id)?.contact_id;
  if (contactId === undefined) throw new Error('no lead has a contact');
  return contactId;
}

function countChannels(received: readonly { channel: string; deliveryId: string }[]): Tally['received'] {
  const count = (channel: string) =>
    new Set(received.filter((message) => message.channel === channel).map(({ deliveryId }) => deliveryId)).size;
  return { email: count('email'), sms: count('sms'), aiCall: count('ai_call') };
}
