import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import type { AppError } from '@salesmesh/chassis/errors';
import { rpcClient } from '@salesmesh/chassis/rpc';
import type {
  AutomationServiceClient,
  LedgerServiceClient,
  PermitServiceClient,
  SequencerServiceClient,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { runFolder } from '../../../../infra/local/project-folders.ts';
import { issueCertificates } from '../../../../infra/local/secrets/certificates.ts';
import { auditLedger } from '../../src/ledger/audit-ledger.ts';
import type { LedgerSource } from '../../src/ledger/ledger-source.ts';
import { parseVerifierKey } from '../../src/ledger/note-key.ts';
import { emailRequest, eventually, registered } from '../fixtures/decide-harness.ts';
import { startDecideProcesses } from '../fixtures/decide-processes.ts';

const tenant = 'acme';
const REQUESTS = 360;
const IN_FLIGHT = 24;
const callers = ['compliance', 'gateway', 'leads', 'egress'] as const;
type Caller = (typeof callers)[number];
/** As the chart names the service that all replicas are behind; each is called by its own address, which is no name. */
const peerName = 'release-compliance-decide';
const stack = new AsyncDisposableStack();
let certificates: Awaited<ReturnType<typeof issueCertificates<Caller>>>;
let system: Awaited<ReturnType<typeof startDecideProcesses>>;
let recipients: string[];

const asService = <T>(fn: () => Promise<T>) => runWith({ tenant, actor: noPerson }, fn);
const asOfficer = <T>(fn: () => Promise<T>) =>
  runWith({ tenant, actor: { sub: 'officer-1', roles: ['compliance_officer'], units: [] } }, fn);

function clientAt<C extends AsyncDisposable>(place: number, name: string, caller: Caller): C {
  const address = system.replicas[place]?.address ?? '';
  const serviceName = `salesmesh.compliance.v1.${name}`;
  const tls = certificates[caller];
  return stack.use(rpcClient<C>({ address, serviceName, tls, serverName: peerName, defaultTimeoutMs: 30_000 }));
}

/** With mutual TLS as the chart deploys it: one certificate for all replicas, and the common name says who calls. */
async function startSecured() {
  mkdirSync(runFolder, { recursive: true });
  const folder = mkdtempSync(`${runFolder}/test-`);
  for (const name of callers) mkdirSync(`${folder}/${name}`);
  certificates = await issueCertificates(
    callers,
    `${folder}/ca.pem`,
    (name) => `${folder}/${name}`,
    (name) => (name === 'compliance' ? [peerName] : []),
  );
  const { caFile, certFile, keyFile } = certificates.compliance;
  return startDecideProcesses(2, stack, {
    COMPLIANCE_PEER_NAME: peerName,
    COMPLIANCE_TLS_CA_FILE: caFile,
    COMPLIANCE_TLS_CERT_FILE: certFile,
    COMPLIANCE_TLS_KEY_FILE: keyFile,
  });
}

async function tellContacts(ids: readonly string[]): Promise<void> {
  const type = 'salesmesh.leads.v1.ContactRegistered';
  await system.bus.publish(
    ids.map((id) => ({
      ...{ id: randomUUID(), type, tenant, aggregateId: id, at: new Date() },
      payload: system.bus.codec.encode(type, registered(id)),
      headers: { 'salesmesh-tenant': tenant },
    })),
  );
}

before(async () => {
  system = await startSecured();
  recipients = Array.from({ length: REQUESTS }, () => randomUUID());
  await tellContacts(recipients);
  const first = clientAt<AutomationServiceClient>(0, 'AutomationService', 'leads');
  const known = (id: string) =>
    asService(() => first.previewAutomation({ request: { ...emailRequest(id), recipient_version: 0 } })).then(
      () => true,
      () => false,
    );
  for (const id of recipients.slice(-3)) await eventually(() => known(id), Boolean);
  // Whoever is asked first writes the tenant's ledger.
  await asService(() => first.requestAutomation(emailRequest(recipients[0] ?? '')));
});
after(async () => {
  await stack.disposeAsync();
});

test('answers over the other replica as the one that writes would, errors included', async () => {
  const other = clientAt<AutomationServiceClient>(1, 'AutomationService', 'gateway');
  const wire = emailRequest(recipients[1] ?? '');
  const { automation } = await asService(() => other.requestAutomation(wire));
  const writer = clientAt<AutomationServiceClient>(0, 'AutomationService', 'gateway');
  const again = await asService(() => writer.requestAutomation(wire));
  assert.equal(again.automation?.id, automation?.id);
  await assert.rejects(
    asService(() => other.requestAutomation({ ...wire, request_id: '' })),
    (error: AppError) =>
      error.code === 'compliance.invalid_request' && error.fields.some(({ field }) => field === 'request_id'),
  );
  const unknown = { request_id: randomUUID(), automation_id: randomUUID(), reason: 'x' };
  await assert.rejects(
    asOfficer(() => other.approveAutomation(unknown)),
    { code: 'compliance.automation_not_found' },
  );
  const permits = clientAt<PermitServiceClient>(1, 'PermitService', 'egress');
  const redemption = { automation_id: automation?.id ?? '', delivery_id: randomUUID() };
  await assert.rejects(
    asService(() => permits.redeemPermit(redemption)),
    { code: 'compliance.permit_not_found' },
  );
});

test('takes nothing from others than its own replicas, and nothing that another one writes', async () => {
  const method = { path: '/salesmesh.compliance.v1.AutomationService/RequestAutomation', caller: 'leads' };
  for (const caller of callers.filter((name) => name !== 'compliance')) {
    const stranger = clientAt<SequencerServiceClient>(0, 'SequencerService', caller);
    await assert.rejects(
      asOfficer(() => stranger.carryCall({ method, request: Buffer.alloc(0) })),
      { code: 'chassis.permission_denied' },
    );
  }
  const replica = clientAt<SequencerServiceClient>(1, 'SequencerService', 'compliance');
  await assert.rejects(
    asService(() => replica.carryCall({ method, request: Buffer.alloc(0) })),
    { code: 'compliance.sequencer_moved' },
  );
});

test('loses and doubles nothing when the replica that writes is killed under load', async () => {
  const clients = [0, 1].map((place) => clientAt<AutomationServiceClient>(place, 'AutomationService', 'leads'));
  const survivor = clients[1] as AutomationServiceClient;
  const wires = recipients.map((recipient) => emailRequest(recipient));
  const told = new Map<string, string>();
  const refused: AppError[] = [];
  const streamed = wires.slice(0, 60);
  const onStream = asService(() => overStream(survivor, streamed));
  let next = streamed.length;
  let killed: Promise<void> | undefined;
  const lanes = Array.from({ length: IN_FLIGHT }, async (_, lane) => {
    while (next < wires.length) {
      const wire = wires[next] as ReturnType<typeof emailRequest>;
      next += 1;
      if (next > wires.length / 2) killed ??= system.replicas[0]?.kill9();
      const client = clients[lane % clients.length] as AutomationServiceClient;
      const answer = asService(() => client.requestAutomation(wire));
      await answer.then(
        ({ automation }) => told.set(wire.request_id, automation?.id ?? ''),
        (error: AppError) => refused.push(error),
      );
    }
  });
  await Promise.all(lanes);
  await killed;
  for (const [requestId, id] of await onStream) told.set(requestId, id);
  // All of them ask to be tried again.
  assert.ok(refused.length > 0 && refused.every(mayBeAskedAgain), JSON.stringify(refused));
  assert.ok(
    streamed.every(({ request_id }) => told.has(request_id)),
    'a stream over the survivor answers all of it',
  );

  const ids = new Map<string, string>();
  for (const wire of wires) {
    ids.set(wire.request_id, await asked(survivor, wire));
  }
  for (const [requestId, id] of told) assert.equal(ids.get(requestId), id, 'what was answered stays');
  assert.equal(new Set(ids.values()).size, wires.length);

  const decided: string[] = [];
  const audit = await auditSurvivor((automationId) => decided.push(automationId));
  assert.equal(audit.damage, undefined);
  const ofThis = decided.filter((id) => [...ids.values()].includes(id));
  assert.deepEqual(ofThis.sort(), [...ids.values()].sort());
});

type Wire = ReturnType<typeof emailRequest>;

const mayBeAskedAgain = ({ kind }: AppError) => kind === 'UNAVAILABLE' || kind === 'ABORTED';

/** Locks of the killed process may stay for as long as the database lets a transaction live. */
async function asked(client: AutomationServiceClient, wire: Wire): Promise<string> {
  const giveUpAtMs = performance.now() + 20_000;
  for (;;) {
    try {
      return (await asService(() => client.requestAutomation(wire))).automation?.id ?? '';
    } catch (error) {
      if (!mayBeAskedAgain(error as AppError) || performance.now() > giveUpAtMs) throw error;
    }
  }
}

async function overStream(client: AutomationServiceClient, wires: readonly Wire[]): Promise<Map<string, string>> {
  const call = client.requestAutomations({ timeoutMs: 60_000 });
  const sending = (async () => {
    for (const request of wires) await call.send({ request });
    call.end();
  })();
  const answers = new Map<string, string>();
  for await (const { request_id, automation } of call) answers.set(request_id, automation?.id ?? '');
  await sending;
  return answers;
}

async function auditSurvivor(onDecision: (automationId: string) => void) {
  const ledger = clientAt<LedgerServiceClient>(1, 'LedgerService', 'gateway');
  const source: LedgerSource = (path) =>
    asService<Uint8Array>(async () =>
      path === 'checkpoint'
        ? Buffer.from((await ledger.getCheckpoint({})).note)
        : (await ledger.getTile({ path })).data,
    ).catch((error: AppError) => {
      if (error.kind !== 'NOT_FOUND') throw error;
      return undefined;
    });
  const { key } = await asService(() => ledger.getVerifierKey({}));
  return auditLedger({
    source,
    verifiers: [parseVerifierKey(key)],
    onEntry: (_entry, _index, leaf) => {
      if (leaf?.kind === 'decision') onDecision(leaf.automationId);
    },
  });
}
