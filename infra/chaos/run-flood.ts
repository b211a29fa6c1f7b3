import { noPerson, runWith } from '@salesmesh/chassis/context';
import { type SeededRandom, seededRandom, shuffledIndices } from '@salesmesh/chassis/random';
import { rpcClient } from '@salesmesh/chassis/rpc';
import type {
  Automation,
  AutomationServiceClient,
  RequestAutomationRequestInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { type GatewayApi, gatewayApi } from '../demo/gateway-api.ts';
import { readReceived } from '../demo/received.ts';
import { settle } from '../demo/settle.ts';
import { type Stack, startStack } from '../local/stack.ts';
import { signIn } from '../local/stand-ins/oidc/sign-in.ts';
import { unaccounted } from './account-for.ts';
import { type Flood, startFlood } from './flood.ts';
import { createPeople, floodRequest, putFloodSettings } from './flood-mix.ts';
import { readHeldAutomations } from './held.ts';
import { killInTurn } from './kill-in-turn.ts';
import { readProof } from './read-proof.ts';

export type FloodRunOptions = {
  name: string;
  /** Requests started a second, whatever becomes of earlier ones. */
  ratePerS: number;
  /** In each round `decide`, `egress` and the database are killed once, in random order. */
  rounds: number;
  people: number;
  /** Of so many requests one is of a kind that is always allowed, and so delivered. */
  serviceEvery: number;
  seed: number;
  say(line: string): void;
};
export type FloodResult = {
  rate_per_s: number;
  kills: Record<string, number>;
  requests: number;
  /** Calls that failed and were made again under the same id, by code. */
  failed_calls: Readonly<Record<string, number>>;
  outcomes: Record<string, number>;
  permits: { minted: number; delivered: number; failed: number; expired: number };
  received: number;
  ledger: { size: number; kinds: Readonly<Record<string, number>> };
  findings: string[];
};

const tenant = 'acme';
const killable = ['compliance', 'egress', 'mongo'] as const;
const longestPauseMs = 1_500;
const standstillMs = 120_000;
const callTimeoutMs = 5_000;

/** `decide`, `egress` and the database die again and again while requests keep coming; then all books are held against each other. */
export async function runFlood(options: FloodRunOptions): Promise<FloodResult> {
  const { name, ratePerS, rounds, serviceEvery, seed, say } = options;
  const services = ['leads', 'compliance', 'egress', 'gateway'] as const;
  await using stack = await startStack({ name, isFresh: true, services, onProgress: say });
  await using client = automationClient(stack);
  const officer = gatewayApi(stack.gatewayUrl, await signIn(stack.oidcIssuer, 'officer'));
  const manager = gatewayApi(stack.gatewayUrl, await signIn(stack.oidcIssuer, 'manager'));
  const people = await seedPeople(options, officer, manager);
  const random = seededRandom(seed);
  const ask = (request: RequestAutomationRequestInput) => askOnce(client, request);
  const requestAt = (place: number) => floodRequest({ people, serviceEvery }, place);
  const flood = startFlood({ ratePerS, requestAt, ask, random });
  const victims = Array.from({ length: rounds }, () => eachOnce(random)).flat();
  const acknowledged = () => flood.answers.size;
  const kills = await killInTurn({ stack, victims, random, longestPauseMs, acknowledged, say });
  await flood.finish();
  say(`${flood.answers.size} requests are answered; waiting for what is on its way`);
  return { rate_per_s: ratePerS, kills, ...(await settleBooks(stack, manager, flood)) };
}

async function seedPeople({ people: count }: FloodRunOptions, officer: GatewayApi, manager: GatewayApi) {
  const now = new Date();
  await putFloodSettings(officer, now);
  const isKnown = (contactId: string) =>
    officer.call('GET', `/v1/persons/${contactId}`).then(
      () => true,
      () => false,
    );
  return createPeople({ api: manager, isKnown, count, now });
}

function eachOnce(random: SeededRandom): string[] {
  return [...shuffledIndices(killable.length, random)].map((place) => killable[place] ?? 'compliance');
}

function automationClient(stack: Stack): AutomationServiceClient {
  return rpcClient<AutomationServiceClient>({
    address: `localhost:${stack.ports.compliance}`,
    serviceName: 'salesmesh.compliance.v1.AutomationService',
    tls: stack.secrets.services.leads.tls,
    defaultTimeoutMs: callTimeoutMs,
  });
}

/** As leads asks on its own behalf. */
async function askOnce(client: AutomationServiceClient, request: RequestAutomationRequestInput): Promise<Automation> {
  const { automation } = await runWith({ tenant, actor: noPerson }, () => client.requestAutomation(request));
  if (!automation) throw new Error('an answer without an automation');
  return automation;
}

type Books = Omit<FloodResult, 'rate_per_s' | 'kills'>;

async function settleBooks(stack: Stack, manager: GatewayApi, { sent, answers, failures }: Flood): Promise<Books> {
  const expected = { requested: answers.size, waitingForTime: true };
  const { permits, by_first_outcome: outcomes } = await settle(manager, expected, standstillMs);
  const held = await readHeldAutomations(manager);
  const proof = await readProof(`${stack.gatewayUrl}/v1/ledger/${tenant}`);
  const messages = await readReceived(stack.mailUrl, stack.webhookUrl);
  const received = messages.map(({ watermark }) => proof.automationOf(watermark));
  const findings = unaccounted({ sent, answers, held, proven: proof, permits, received });
  const { outstanding: _, ...ended } = permits;
  return {
    requests: sent.size,
    failed_calls: failures,
    outcomes,
    permits: ended,
    received: received.length,
    ledger: { size: proof.size, kinds: proof.kinds },
    findings: proof.damage === undefined ? findings : [`the ledger is damaged: ${proof.damage}`, ...findings],
  };
}
