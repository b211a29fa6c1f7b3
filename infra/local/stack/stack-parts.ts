import { projectFolder } from '../project-folders.ts';
import { startSecuredMongo, startSecuredNats, startSecuredRedis } from '../secured-servers.ts';
import { type RunningChild, startChild, waitUntilReady } from '../servers/child-process.ts';
import { type ServiceName, serviceNames } from '../service-names.ts';
import { environmentWith } from '../settings.ts';
import { entryPoints, type StackPlan, serviceEnvironment } from './service-environment.ts';

/** A process of the system while it runs. */
export type RunningPart = Pick<RunningChild, 'pid' | 'logFile' | 'stop' | 'kill9'>;

/** One process of the system: how to start it, again and again at the same address, until it is of use. */
export type StackPart = {
  readonly name: string;
  /** Waits for readiness; the signal ends the wait, and the process with it. */
  readonly start: (signal: AbortSignal) => Promise<RunningPart>;
};

/** Parts of one group start side by side; a group starts when the one before is ready. Stopping goes the other way. */
export type StackGroups = readonly (readonly StackPart[])[];

export type PartsOptions = {
  readonly plan: StackPlan;
  readonly folder: string;
  readonly services: readonly ServiceName[];
  /** Settings that differ from the usual ones, by service. */
  readonly settings: Partial<Record<ServiceName, Record<string, string>>>;
};

export function stackParts(options: PartsOptions): StackGroups {
  const services = serviceNames.filter((name) => options.services.includes(name));
  // The gateway comes last and goes first, so that what it lets in always finds somebody behind it.
  const inside = services.filter((name) => name !== 'gateway');
  const edge = services.filter((name) => name === 'gateway');
  return [
    [...serverParts(options), ...standInParts(options)],
    inside.map((name) => servicePart(name, options)),
    edge.map((name) => servicePart(name, options)),
  ];
}

function serverParts({ plan, folder }: PartsOptions): StackPart[] {
  const { given, ports, secrets } = plan;
  const base = { folder: `${folder}/servers`, secrets };
  const parts = [
    { name: 'mongo', url: given.mongo, start: () => startSecuredMongo({ ...base, port: ports.mongo }) },
    { name: 'nats', url: given.nats, start: () => startSecuredNats({ ...base, port: ports.nats }) },
    { name: 'redis', url: given.redis, start: () => startSecuredRedis({ ...base, port: ports.redis }) },
  ];
  return parts.filter(({ url }) => url === undefined).map(({ name, start }) => ({ name, start }));
}

function standInParts({ plan, folder }: PartsOptions): StackPart[] {
  const { given, ports, secrets } = plan;
  const part = (name: string, readyUrl: string, settings: Record<string, string>): StackPart => ({
    name,
    start: (signal) =>
      startNodeProcess({
        signal,
        name,
        entryPoint: `infra/local/stand-ins/${name}/main.ts`,
        folder,
        env: environmentWith(settings),
        readyUrl,
      }),
  });
  const oidc = part('oidc', `http://127.0.0.1:${ports.oidc}/.well-known/openid-configuration`, {
    OIDC_PORT: String(ports.oidc),
  });
  const mail = part('mail', `http://127.0.0.1:${ports.mailHttp}/messages`, {
    MAIL_FOLDER: `${folder}/received/mail`,
    MAIL_SMTP_PORT: String(ports.mailSmtp),
    MAIL_HTTP_PORT: String(ports.mailHttp),
    MAIL_USER: 'egress',
    MAIL_PASSWORD_FILE: secrets.smtpPassword.file,
  });
  const webhook = part('webhook', `http://127.0.0.1:${ports.webhook}/deliveries`, {
    WEBHOOK_FOLDER: `${folder}/received/webhook`,
    WEBHOOK_PORT: String(ports.webhook),
    WEBHOOK_SECRET_FILE: secrets.webhookSecret.file,
  });
  return [...(given.oidc ? [] : [oidc]), ...(given.smtp ? [] : [mail]), webhook];
}

function servicePart(name: ServiceName, { plan, folder, settings }: PartsOptions): StackPart {
  const healthPort = plan.ports[`${name}Health`];
  // Nothing but what it needs: a service must not be able to read another's settings from its own environment.
  const inherited = environmentWith({});
  const basics = ['PATH', 'HOME', 'TZ', 'NODE_EXTRA_CA_CERTS', 'OTEL_EXPORTER_OTLP_ENDPOINT', 'NODE_COMPILE_CACHE'];
  const kept = Object.entries(inherited).filter(([key]) => basics.includes(key));
  const env = { ...Object.fromEntries(kept), ...serviceEnvironment(name, plan), ...settings[name] };
  const readyUrl = `http://127.0.0.1:${healthPort}/readyz`;
  return {
    name,
    start: (signal) => startNodeProcess({ signal, name, entryPoint: entryPoints[name], folder, env, readyUrl }),
  };
}

type NodeProcessSpec = {
  readonly name: string;
  readonly entryPoint: string;
  readonly folder: string;
  readonly env: Record<string, string>;
  readonly readyUrl: string;
  readonly signal: AbortSignal;
};

async function startNodeProcess(spec: NodeProcessSpec): Promise<RunningChild> {
  const child = startChild({
    name: spec.name,
    command: process.execPath,
    args: [spec.entryPoint],
    cwd: projectFolder,
    env: spec.env,
    logFile: `${spec.folder}/logs/${spec.name}.log`,
    lifetime: 'caller',
  });
  const probe = async () => (await fetch(spec.readyUrl, { signal: AbortSignal.timeout(2_000) })).ok;
  await waitUntilReady({ child, deadlineMs: 60_000, probe, signal: spec.signal }).catch(async (error) => {
    await child.stop(2_000);
    throw error;
  });
  return child;
}
