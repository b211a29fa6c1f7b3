import { freePort } from '../servers/free-port.ts';

const portNames = [
  'mongo',
  'nats',
  'redis',
  'oidc',
  'mailSmtp',
  'mailHttp',
  'webhook',
  'leads',
  'leadsHealth',
  'compliance',
  'complianceHealth',
  'egressHealth',
  'task-network',
  'task-networkHealth',
  'knowledge',
  'knowledgeHealth',
  'forecasting',
  'forecastingHealth',
  'gateway',
  'gatewayHealth',
] as const;

export type StackPorts = Readonly<Record<(typeof portNames)[number], number>>;

/** Chosen before anything starts, because each process is told where the others will be. The gateway's is tried first. */
export async function chooseStackPorts(wantedGatewayPort?: number): Promise<StackPorts> {
  const ports: Record<string, number> = {};
  const taken = new Set<number>();
  for (const name of portNames) {
    const wanted = name === 'gateway' ? wantedGatewayPort : undefined;
    let port = await freePort(wanted).catch(() => freePort());
    while (taken.has(port)) port = await freePort();
    taken.add(port);
    ports[name] = port;
  }
  return ports as StackPorts;
}
