import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { GRPC } from '@cerbos/grpc';
import { Lifetime, startChild, waitUntilReady } from '../../../../infra/local/servers/child-process.ts';
import { freePort } from '../../../../infra/local/servers/free-port.ts';
import { CerbosEffect, type CerbosRule, cerbosRules, cerbosVariables } from './cerbos-rules.ts';

export type CerbosServer = AsyncDisposable & {
  /** Its own client, over gRPC without encryption, as ours is in the same row. */
  readonly client: GRPC;
  readonly address: string;
  /** Bytes of its audit log so far. */
  auditBytes(): number;
};

/** The one action that is asked about. */
export const ACTION = 'send';
const READY_MS = 30_000;
const program = fileURLToPath(import.meta.resolve('@cerbos/cerbos-linux-x64/cerbos-linux-x64'));

/**
 * A decision point with `cerbosRules`, every decision written to a file. Its defaults otherwise; telemetry and the watching
 * of the policy folder are off. The file is not synchronised to the disk: Cerbos has no setting for it.
 */
export async function startCerbos(folder: string): Promise<CerbosServer> {
  const policies = `${folder}/policies`;
  const audit = `${folder}/audit.log`;
  mkdirSync(policies, { recursive: true });
  writePolicies(policies);
  const [grpcPort, httpPort] = await Promise.all([freePort(), freePort()]);
  const config = {
    server: { httpListenAddr: `127.0.0.1:${httpPort}`, grpcListenAddr: `127.0.0.1:${grpcPort}` },
    telemetry: { disabled: true },
    storage: { driver: 'disk', disk: { directory: policies, watchForChanges: false } },
    audit: {
      enabled: true,
      decisionLogsEnabled: true,
      accessLogsEnabled: false,
      backend: 'file',
      file: { path: audit },
    },
  };
  writeFileSync(`${folder}/cerbos.json`, JSON.stringify(config));
  const child = startChild({
    name: 'cerbos',
    command: program,
    // Each request is logged otherwise, besides the audit log.
    args: ['server', `--config=${folder}/cerbos.json`, '--log-level=WARN'],
    logFile: `${folder}/cerbos.log`,
    lifetime: Lifetime.caller,
  });
  const address = config.server.grpcListenAddr;
  const client = new GRPC(address, { tls: false });
  const probe = () => client.serverInfo().then(() => true);
  await waitUntilReady({ child, deadlineMs: READY_MS, probe });
  return {
    client,
    address,
    auditBytes: () => statSync(audit).size,
    [Symbol.asyncDispose]: async () => {
      client.close();
      await child.stop();
    },
  };
}

/** A policy for each residence: its rules, and what holds everywhere; everything is allowed that no rule denies. */
function writePolicies(folder: string): void {
  const apiVersion = 'api.cerbos.dev/v1';
  const variables = { apiVersion, exportVariables: { name: 'facts', definitions: cerbosVariables } };
  writeFileSync(`${folder}/facts.json`, JSON.stringify(variables));
  const order = Object.values(CerbosEffect);
  for (const [residence, rules] of Object.entries(cerbosRules)) {
    const strictestFirst = rules.toSorted((left, right) => order.indexOf(left.effect) - order.indexOf(right.effect));
    const resourcePolicy = {
      resource: resourceKind(residence),
      version: 'default',
      variables: { import: ['facts'] },
      rules: [{ ...always, effect: 'EFFECT_ALLOW', name: 'lawful' }, ...strictestFirst.map(policyRule)],
    };
    writeFileSync(`${folder}/${residence}.json`, JSON.stringify({ apiVersion, resourcePolicy }));
  }
}

const always = { actions: [ACTION], roles: ['*'] };

function policyRule({ name, effect, condition }: CerbosRule): object {
  return {
    ...always,
    name: name.replaceAll(/[./]/g, '_'),
    effect: effect === CerbosEffect.obligation ? 'EFFECT_ALLOW' : 'EFFECT_DENY',
    condition: { match: { expr: condition } },
    output: { when: { ruleActivated: JSON.stringify(`${effect} ${name}`) } },
  };
}

export function resourceKind(residence: string): string {
  return `advertising_${residence}`;
}
