import { type SeededRandom, seededRandom } from '@salesmesh/chassis/random';
import { gatewayApi } from '../demo/gateway-api.ts';
import { readReceived } from '../demo/received.ts';
import { setUpTenant } from '../demo/set-up-tenant.ts';
import { settle } from '../demo/settle.ts';
import { verifyOutside } from '../demo/verify-outside.ts';
import { startStack } from '../local/stack.ts';
import { signIn } from '../local/stand-ins/oidc/sign-in.ts';
import { differences, nothingYet } from './acknowledged.ts';
import { pauseMs, putCaseFlow, settleCaseWork } from './case-work.ts';
import { readHeld } from './held.ts';
import { killInTurn } from './kill-in-turn.ts';
import { startLoad } from './load.ts';

export type ChaosOptions = { name: string; points: number; seed: number; say(line: string): void };
export type ChaosResult = {
  points: number;
  kills: Record<string, number>;
  leads: number;
  automations: number;
  delivered: number;
  cases: number;
  /** Sentences, one for each thing that is lost, doubled or does not add up. */
  findings: string[];
};

const writers = 4;
/** Processes that are killed, the ones in the middle of the write path more often. */
const killable = [
  ...(['leads', 'leads', 'compliance', 'compliance', 'task-network', 'task-network'] as const),
  ...(['egress', 'gateway', 'nats', 'mongo'] as const),
];
const longestPauseMs = 400;
const standstillMs = 120_000;
const casesSettleWithinMs = 240_000;

/** Kills real processes at seeded moments under load, then holds everything acknowledged against everything held. */
export async function runChaos({ name, points, seed, say }: ChaosOptions): Promise<ChaosResult> {
  await using stack = await startStack({ name, isFresh: true, onProgress: say });
  const [managerToken, officerToken] = await Promise.all([
    signIn(stack.oidcIssuer, 'manager'),
    signIn(stack.oidcIssuer, 'officer'),
  ]);
  const api = gatewayApi(stack.gatewayUrl, managerToken);
  const now = new Date();
  await setUpTenant(gatewayApi(stack.gatewayUrl, officerToken), api, now);
  await putCaseFlow(api);
  const log = nothingYet();
  const load = startLoad({ api, log, writers, now });
  const acknowledged = () => log.leads.size + log.automations.size + log.cases.size;
  const random = seededRandom(seed);
  const victims = Array.from({ length: points }, () => chooseVictim(random));
  const kills = await killInTurn({ stack, victims, random, longestPauseMs, acknowledged, say });
  await load.finish();
  say(
    `acknowledged ${log.leads.size} leads, ${log.automations.size} automations and ${log.cases.size} cases; waiting for the rest`,
  );
  const expected = { requested: log.automations.size, waitingForTime: true };
  const summary = await settle(api, expected, standstillMs);
  await stack.setClockOffset(pauseMs);
  const work = await settleCaseWork(api, log.cases.size, casesSettleWithinMs);
  const held = await readHeld(api);
  const received = await readReceived(stack.mailUrl, stack.webhookUrl);
  const distinct = new Set(received.map(({ deliveryId }) => deliveryId)).size;
  const watermarks = received.map(({ watermark }) => watermark);
  const verified = await verifyOutside(`${stack.gatewayUrl}/v1/ledger/acme`, undefined, watermarks);
  const { permits } = summary;
  const equations: [string, number, number][] = [
    ['messages received = permits delivered', distinct, permits.delivered],
    ['permits = delivered + failed + expired', permits.minted, permits.delivered + permits.failed + permits.expired],
    ['watermarks verified = messages received', verified.watermarksVerified, distinct],
    ['decision leaves = decisions', verified.byKind.decision ?? 0, summary.decisions],
    ['automations held = automations requested', held.automations.length, summary.requested],
    ['cases finished = cases whose task was completed', work.by_state.done ?? 0, log.cases.size],
    ['tasks completed = cases', work.tasks_by_state.completed ?? 0, log.cases.size],
  ];
  const findings = [
    ...differences('lead', log.leads, log.sentLeads, held.leads),
    ...differences('automation', log.automations, log.sentAutomations, held.automations),
    ...differences('case', log.cases, log.sentCases, held.cases),
    ...equations
      .filter(([, left, right]) => left !== right)
      .map(([what, left, right]) => `${what}: ${left} is not ${right}`),
    ...(verified.isVerified ? [] : ['the outside verifier did not accept the ledger']),
  ];
  return {
    points,
    kills,
    leads: log.leads.size,
    automations: log.automations.size,
    delivered: permits.delivered,
    cases: log.cases.size,
    findings,
  };
}

function chooseVictim(random: SeededRandom): string {
  return killable[random.nextBelow(killable.length)] ?? 'leads';
}
