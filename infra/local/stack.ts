import { mkdir, rm, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { toolPath } from '../tools/build-program.ts';
import { compiledPacks } from '../tools/compile-packs.ts';
import { developmentTenants, provideSecrets, type Secrets } from './secrets/secrets.ts';
import { type ServiceName, serviceNames } from './service-names.ts';
import { runParts } from './stack/running-parts.ts';
import { writeSenders } from './stack/senders.ts';
import { type GivenServers, givenServersFromSettings } from './stack/server-addresses.ts';
import { oidcIssuer, type StackPlan } from './stack/service-environment.ts';
import { stackParts } from './stack/stack-parts.ts';
import { chooseStackPorts, type StackPorts } from './stack/stack-ports.ts';
import { refuseIfRunning, stackFolder } from './stack/stack-record.ts';

export type StackOptions = {
  /** Names the folder below `.run`; two systems of different names run side by side. */
  readonly name: string;
  /** Default: all of them. */
  readonly services?: readonly ServiceName[];
  /** `environment` uses servers whose URLs are set (MONGO_URL and so on); `own`, the default, starts them all. */
  readonly servers?: 'environment' | 'own';
  /** Whose mails leave and whose ledgers are verified, besides the tenants of the development people. */
  readonly tenants?: readonly string[];
  /** Another is taken when it is not free. Default: any. */
  readonly gatewayPort?: number;
  /** Remove what an earlier run left: data, secrets, received messages. Default: keep it. */
  readonly isFresh?: boolean;
  /** Settings that differ from the usual ones, by service, under their full names. */
  readonly settings?: Partial<Record<ServiceName, Record<string, string>>>;
  /** Folder of compiled policies. Default: the project's own, compiled when they changed. */
  readonly policyBundles?: string;
  /** Told what is being started, for people who wait. */
  readonly onProgress?: (line: string) => void;
};

/** Processes look at the file of the clock every 100 ms; whoever set it finds the new time everywhere. */
const CLOCK_READ_WITHIN_MS = 150;

/** A running system. Ends with its caller, also when that one is killed. */
export type Stack = {
  readonly name: string;
  readonly folder: string;
  readonly ports: StackPorts;
  readonly secrets: Secrets;
  readonly gatewayUrl: string;
  readonly oidcIssuer: string;
  /** Lists what was received: `/messages`. */
  readonly mailUrl: string;
  /** Lists what was received: `/deliveries`. */
  readonly webhookUrl: string;
  /** Sets how far the services' clock is ahead of real time. */
  setClockOffset(offsetMs: number): Promise<void>;
  /** SIGKILL to one process, `mongo`, `nats`, `redis`, `oidc`, `mail`, `webhook` or a service. Its data stays. */
  kill9(part: string): Promise<void>;
  /** Starts one process again at its address, stopping it first where it still runs; resolves when it is ready. */
  restart(part: string): Promise<void>;
  pidOf(part: string): number | undefined;
  /** In reverse order, SIGTERM first, SIGKILL at a deadline. */
  stop(): Promise<void>;
} & AsyncDisposable;

/** Starts servers, stand-ins and services and waits until all are ready. A failed start stops what it started. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const folder = stackFolder(options.name);
  await refuseIfRunning(options.name);
  if (options.isFresh) await rm(folder, { recursive: true, force: true });
  await rm(`${folder}/logs`, { recursive: true, force: true });
  await mkdir(`${folder}/logs`, { recursive: true, mode: 0o700 });
  const tenants = [...developmentTenants, ...(options.tenants ?? [])];
  const given = options.servers === 'environment' ? givenServersFromSettings() : {};
  const plan: StackPlan = {
    given,
    ports: await chooseStackPorts(options.gatewayPort),
    secrets: await provideSecrets(`${folder}/secrets`, tenants),
    clockFile: `${folder}/clock-offset`,
    sendersFile: `${folder}/senders.json`,
    policyBundles: await policyBundles(options),
    ruleTools: { opa: await toolPath('opa'), regal: await toolPath('regal') },
  };
  await writeSenders(plan.sendersFile, tenants);
  const groups = stackParts({
    plan,
    folder,
    services: options.services ?? serviceNames,
    settings: options.settings ?? {},
  });
  const addresses = publicAddresses(plan);
  const running = await runParts(options.name, groups, addresses);
  try {
    for (const group of groups.filter(({ length }) => length > 0)) {
      options.onProgress?.(`starting ${group.map(({ name }) => name).join(', ')}`);
      await running.start(group);
    }
    await running.becomeReady();
  } catch (error) {
    await running.stop();
    throw error;
  }
  return {
    name: options.name,
    folder,
    ports: plan.ports,
    secrets: plan.secrets,
    gatewayUrl: addresses.gateway,
    oidcIssuer: addresses.oidc,
    mailUrl: addresses.mail,
    webhookUrl: addresses.webhook,
    setClockOffset: async (offsetMs) => {
      await writeFile(plan.clockFile, String(offsetMs));
      await delay(CLOCK_READ_WITHIN_MS);
    },
    kill9: running.kill9,
    restart: running.restart,
    pidOf: running.pidOf,
    stop: running.stop,
    [Symbol.asyncDispose]: running.stop,
  };
}

/** Compiled on the way where someone needs them: takes a moment the first time, nothing when they are unchanged. */
async function policyBundles({ policyBundles, services = serviceNames, onProgress }: StackOptions): Promise<string> {
  if (policyBundles !== undefined) return policyBundles;
  return services.length === 0 ? '' : compiledPacks(onProgress ?? (() => {}));
}

function publicAddresses(plan: StackPlan) {
  const { given, ports } = plan;
  const server = (url: keyof GivenServers, own: string) => (given[url] ? 'given' : own);
  return {
    gateway: `http://127.0.0.1:${ports.gateway}`,
    docs: `http://127.0.0.1:${ports.gateway}/docs`,
    oidc: oidcIssuer(plan),
    mail: `http://127.0.0.1:${ports.mailHttp}`,
    webhook: `http://127.0.0.1:${ports.webhook}`,
    mongo: server('mongo', `127.0.0.1:${ports.mongo}`),
    nats: server('nats', `127.0.0.1:${ports.nats}`),
    redis: server('redis', `127.0.0.1:${ports.redis}`),
  };
}
