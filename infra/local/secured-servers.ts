import { inboxPrefix, natsPermissions } from './nats-permissions.ts';
import type { Secrets } from './secrets/secrets.ts';
import type { Lifetime } from './servers/child-process.ts';
import { mongoUserUrl, startMongo } from './servers/mongo.ts';
import { startNats } from './servers/nats.ts';
import { redisUserUrl, startRedis } from './servers/redis.ts';
import type { RunningServer } from './servers/server.ts';
import { type ServiceName, serviceNames } from './service-names.ts';

export type SecuredOptions = {
  /** Each server keeps its data in a folder of its own below. */
  readonly folder: string;
  readonly secrets: Secrets;
  readonly lifetime?: Lifetime;
  /** To take up the data of an earlier run at the same address. */
  readonly port?: number;
};

/** MongoDB where each service sees only the database that bears its name. */
export function startSecuredMongo({ folder, secrets, ...rest }: SecuredOptions): Promise<RunningServer> {
  return startMongo({
    ...rest,
    folder: `${folder}/mongo`,
    access: {
      keyFile: secrets.mongoKey.file,
      operatorPassword: secrets.operator.mongo.text,
      users: serviceNames.map((name) => ({ name, password: secrets.services[name].mongo.text })),
    },
  });
}

/** NATS where each service publishes and reads only what the permission table grants it. */
export function startSecuredNats({ folder, secrets, ...rest }: SecuredOptions): Promise<RunningServer> {
  return startNats({
    ...rest,
    folder: `${folder}/nats`,
    access: {
      operatorPassword: secrets.operator.nats.text,
      users: serviceNames.map((name) => ({
        name,
        password: secrets.services[name].nats.text,
        permissions: natsPermissions(name),
      })),
    },
  });
}

export function startSecuredRedis({ folder, secrets, ...rest }: SecuredOptions): Promise<RunningServer> {
  return startRedis({
    ...rest,
    folder: `${folder}/redis`,
    access: {
      operatorPassword: secrets.operator.redis.text,
      users: serviceNames.map((name) => ({ name, password: secrets.services[name].redis.text })),
    },
  });
}

export function serviceMongoUrl(server: { port: number }, secrets: Secrets, name: ServiceName): string {
  return mongoUserUrl(server, { name, password: secrets.services[name].mongo.text });
}

export function serviceRedisUrl(server: { port: number }, secrets: Secrets, name: ServiceName): string {
  return redisUserUrl(server, { name, password: secrets.services[name].redis.text });
}

/** What a NATS client of a service must be given besides the address. */
export function natsLogin(secrets: Secrets, name: ServiceName): { user: string; pass: string; inboxPrefix: string } {
  return { user: name, pass: secrets.services[name].nats.text, inboxPrefix: inboxPrefix(name) };
}
