import type { Secrets } from '../secrets/secrets.ts';
import { natsLogin, serviceMongoUrl, serviceRedisUrl } from '../secured-servers.ts';
import type { ServiceName } from '../service-names.ts';
import { setting } from '../settings.ts';
import type { StackPorts } from './stack-ports.ts';

/** Servers that are there already, by their URLs. They are used as they are: users and rights are their keeper's matter. */
export type GivenServers = {
  readonly mongo?: string;
  readonly nats?: string;
  readonly redis?: string;
  readonly oidc?: string;
  readonly smtp?: string;
};

export function givenServersFromSettings(): GivenServers {
  const named = { mongo: 'MONGO_URL', nats: 'NATS_URL', redis: 'REDIS_URL', oidc: 'OIDC_ISSUER', smtp: 'SMTP_URL' };
  const found = Object.entries(named).map(([key, name]) => [key, setting(name)] as const);
  return Object.fromEntries(found.filter(([, url]) => url !== undefined));
}

/** Where the servers are for one service, with its credentials, as environment variables without the service's prefix. */
export function serverEnvironment(
  service: ServiceName,
  { given, ports, secrets }: { given: GivenServers; ports: StackPorts; secrets: Secrets },
): Record<string, string> {
  return {
    MONGO_URL: given.mongo
      ? inDatabase(given.mongo, service)
      : serviceMongoUrl({ port: ports.mongo }, secrets, service),
    REDIS_URL: given.redis ?? serviceRedisUrl({ port: ports.redis }, secrets, service),
    ...(given.nats
      ? { NATS_URL: given.nats }
      : {
          NATS_URL: `nats://127.0.0.1:${ports.nats}`,
          NATS_USER: natsLogin(secrets, service).user,
          NATS_PASSWORD_FILE: secrets.services[service].nats.file,
        }),
  };
}

/** The given address with the service's database; the user, if any, stays defined where it was. */
function inDatabase(url: string, database: string): string {
  const parsed = new URL(url);
  const definedIn = parsed.pathname.length > 1 ? parsed.pathname.slice(1) : 'admin';
  if (parsed.username && !parsed.searchParams.has('authSource')) parsed.searchParams.set('authSource', definedIn);
  parsed.pathname = `/${database}`;
  return parsed.href;
}
