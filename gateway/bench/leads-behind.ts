import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { LeadServiceClient } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { testServers } from '../../infra/local/test-servers.ts';
import { importFile, peopleFile, peopleMapping, samplePeople } from '../../services/leads/test/fixtures/import-file.ts';
import { startLeadsProcess } from '../../services/leads/test/fixtures/leads-process.ts';
import { as } from '../../services/leads/test/fixtures/leads-service.ts';
import { startGatewayProcess } from '../test/fixtures/gateway-process.ts';
import { startIssuer } from '../test/fixtures/issuer.ts';

/** A gateway with leads behind it, which has leads to read. */
export type LeadsBehind = {
  readonly url: string;
  /** Of a sales manager. */
  readonly token: string;
  readonly tenant: string;
  readonly leads: LeadServiceClient;
  readonly ids: readonly string[];
  /** What the processes are called, by their ids. */
  readonly names: ReadonlyMap<number | undefined, string>;
};

const LEADS = 2_000;
const tenant = 'acme';
/** The limit that a person has is counted, never reached. */
const unlimited = { GATEWAY_RATE_PER_SECOND: '1000000' };

/** Processes of their own, on servers of their own; all of it ends with the stack. */
export async function startLeadsBehind(stack: AsyncDisposableStack): Promise<LeadsBehind> {
  const servers = await testServers({ mongo: true, nats: true, redis: true });
  stack.defer(() => servers.stop());
  const { natsUrl, redisUrl } = servers;
  const database = new URL(servers.mongoUrl);
  database.pathname = `/leads-${randomBytes(4).toString('hex')}`;
  const sealKey = randomBytes(32).toString('hex');
  const service = await startLeadsProcess({ mongoUrl: database.href, natsUrl, sealKey });
  stack.defer(() => service.end('SIGTERM').then(() => {}));
  const { rows } = await as('operator', () => importLeads(service), { tenant });
  const issuer = stack.use(await startIssuer());
  const settings = { ...unlimited, GATEWAY_LEADS_ADDRESS: service.address };
  const { url, child } = await startGatewayProcess({ natsUrl, redisUrl, issuer: issuer.url, settings });
  stack.defer(async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  });
  return {
    ...{ url, tenant, leads: service.leads },
    token: await issuer.token({ tenant }, { expiresAt: '1h' }),
    ids: rows.map(({ lead_id }) => lead_id ?? ''),
    names: new Map([
      [service.pid, 'leads'],
      [child.pid, 'gateway'],
    ]),
  };
}

async function importLeads(service: Awaited<ReturnType<typeof startLeadsProcess>>) {
  await service.intake.putMapping({ request_id: 'mapping', mapping: peopleMapping });
  return importFile(
    service,
    { mapping: peopleMapping.name ?? '', source: 'bench' },
    peopleFile(samplePeople(0, LEADS)),
  );
}
