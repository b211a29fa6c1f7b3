import { mkdir, readFile } from 'node:fs/promises';
import { createNoteSigner } from '../../services/compliance/src/ledger/note-key.ts';
import { logOrigin } from '../../services/compliance/src/ledger/tree-id.ts';
import { issueCertificates } from '../local/secrets/certificates.ts';
import { keepSecret, randomKey, randomPassword } from '../local/secrets/kept-secret.ts';
import { ledgerOriginOf, type NeededSecret, neededCertificates, neededSecrets } from './needed-secrets.ts';
import type { KubernetesObject } from './render-chart.ts';

export type SecretsOptions = {
  /** Keeps what was made up: data is bound to it, so a second run gives the same. */
  readonly folder: string;
  /** Whose ledgers egress verifies. */
  readonly tenants: readonly string[];
  /** `secret/key`, or a key alone for all secrets, → text. What knows another server has to be given. */
  readonly given: Readonly<Record<string, string>>;
};
type Secret = {
  readonly apiVersion: 'v1';
  readonly kind: 'Secret';
  readonly type: string;
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly stringData: Readonly<Record<string, string>>;
};

const madeUp: Readonly<Record<string, () => string>> = {
  'seal-key': randomKey,
  'ledger-key': randomKey,
  'content-key': randomKey,
  'nats-password': randomPassword,
  'webhook-secret': randomPassword,
};

/**
 * Every secret that the objects mount. Throws with all keys that can neither be made up nor were given.
 */
export async function trialSecrets(objects: readonly KubernetesObject[], options: SecretsOptions): Promise<Secret[]> {
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  const needed = neededSecrets(objects);
  const missing = needed.flatMap(({ name, keys }) =>
    keys
      .filter((key) => textGiven(options, name, key) === undefined && !(key in madeUp) && key !== 'ledger-public-key')
      .map((key) => `--give ${name}/${key}=…`),
  );
  if (missing.length > 0) throw new Error(`these cannot be made up; give them:\n${missing.join('\n')}`);
  const { text: ledgerKey } = await keepSecret(`${options.folder}/ledger-key`, randomKey);
  const textOf = async (name: string, key: string): Promise<string> => {
    const given = textGiven(options, name, key);
    if (given !== undefined) return given;
    if (key === 'ledger-key') return ledgerKey;
    if (key === 'ledger-public-key') return verifierKeys(ledgerOriginOf(objects), options.tenants, ledgerKey);
    return (await keepSecret(`${options.folder}/${name}.${key}`, madeUp[key] ?? randomKey)).text;
  };
  const secrets = needed.map(async ({ name, namespace, keys }: NeededSecret) => {
    const texts = keys.map(async (key) => [key, await textOf(name, key)] as const);
    return secret('Opaque', { name, namespace }, Object.fromEntries(await Promise.all(texts)));
  });
  return [...(await Promise.all(secrets)), ...(await certificateSecrets(objects, options.folder))];
}

function textGiven({ given }: SecretsOptions, name: string, key: string): string | undefined {
  return given[`${name}/${key}`] ?? given[key];
}

function verifierKeys(origin: string, tenants: readonly string[], ledgerKey: string): string {
  const seed = Buffer.from(ledgerKey, 'base64');
  return tenants.map((tenant) => `${createNoteSigner(logOrigin(origin, tenant), seed).verifierKey}\n`).join('');
}

/** New ones each time, by a new authority: all pods must be started again with them. */
async function certificateSecrets(objects: readonly KubernetesObject[], folder: string): Promise<Secret[]> {
  const needed = neededCertificates(objects);
  const hosts = new Map(needed.map((each) => [each.identity, each.hosts]));
  for (const identity of hosts.keys()) await mkdir(`${folder}/${identity}`, { recursive: true, mode: 0o700 });
  const files = await issueCertificates(
    [...hosts.keys()],
    `${folder}/ca.pem`,
    (identity) => `${folder}/${identity}`,
    (identity) => hosts.get(identity) ?? [],
  );
  const secrets = needed.map(async ({ name, namespace, identity }) => {
    const { caFile = '', certFile = '', keyFile = '' } = files[identity] ?? {};
    const [ca, certificate, key] = await Promise.all([caFile, certFile, keyFile].map((file) => readFile(file, 'utf8')));
    const data = { 'ca.crt': ca ?? '', 'tls.crt': certificate ?? '', 'tls.key': key ?? '' };
    return secret('kubernetes.io/tls', { name, namespace }, data);
  });
  return Promise.all(secrets);
}

function secret(type: string, metadata: Secret['metadata'], stringData: Secret['stringData']): Secret {
  return { apiVersion: 'v1', kind: 'Secret', type, metadata, stringData };
}
