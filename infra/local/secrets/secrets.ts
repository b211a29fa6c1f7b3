import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createNoteSigner } from '../../../services/compliance/src/ledger/note-key.ts';
import { logOrigin } from '../../../services/compliance/src/ledger/tree-id.ts';
import { type ServiceName, serviceNames } from '../service-names.ts';
import { people } from '../stand-ins/oidc/people.ts';
import { type CertificateFiles, issueCertificates } from './certificates.ts';
import { keepSecret, randomKey, randomPassword, type SecretFile } from './kept-secret.ts';

/** Name of the local ledgers; each tenant's is below it. */
export const ledgerOrigin = 'salesmesh.local/v1/ledger';
/** Of the people who sign in without naming a tenant. */
export const developmentTenants: readonly string[] = [...new Set(people.map(({ tenant }) => tenant))];

type ServiceSecrets = {
  readonly mongo: SecretFile;
  readonly nats: SecretFile;
  readonly redis: SecretFile;
  readonly tls: CertificateFiles;
};

export type Secrets = {
  readonly folder: string;
  readonly services: Readonly<Record<ServiceName, ServiceSecrets>>;
  /** For setting servers up and for tests that look inside; no service holds it. */
  readonly operator: { readonly mongo: SecretFile; readonly nats: SecretFile; readonly redis: SecretFile };
  /** What members of the replica set know each other by. */
  readonly mongoKey: SecretFile;
  /** Verifier keys of the tenants' ledgers as signed-note writes them, one a line. Public. */
  readonly ledgerVerifierKeys: SecretFile;
  /** 32 random bytes each, in base64. The first is the Ed25519 private key that signs the ledgers. */
  readonly ledgerKey: SecretFile;
  readonly contentKey: SecretFile;
  readonly sealKey: SecretFile;
  /** Shared with the webhook receivers, which verify what egress signs. */
  readonly webhookSecret: SecretFile;
  /** Of the account that egress sends mail with. */
  readonly smtpPassword: SecretFile;
};

/**
 * The credentials of one local system, with the keys that the ledgers of these tenants are verified by. Random at the first start, then read again, because data is bound to them; only the
 * certificates are new each time. Files have mode 600 in a folder of mode 700 that git ignores.
 */
export async function provideSecrets(folder: string, tenants = developmentTenants): Promise<Secrets> {
  const folderOf = (owner: string) => `${folder}/${owner}`;
  for (const owner of [...serviceNames, 'operator']) await mkdir(folderOf(owner), { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const certificates = await issueCertificates(serviceNames, `${folder}/ca.pem`, folderOf);
  const passwords = async (owner: string) => ({
    mongo: await keepSecret(`${folderOf(owner)}/mongo-password`, randomPassword),
    nats: await keepSecret(`${folderOf(owner)}/nats-password`, randomPassword),
    redis: await keepSecret(`${folderOf(owner)}/redis-password`, randomPassword),
  });
  const services = serviceNames.map(
    async (name) => [name, { ...(await passwords(name)), tls: certificates[name] }] as const,
  );
  return {
    folder,
    services: Object.fromEntries(await Promise.all(services)) as Record<ServiceName, ServiceSecrets>,
    operator: await passwords('operator'),
    mongoKey: await keepSecret(`${folder}/mongo-key`, randomKey),
    ...(await provideLedgerKeys(folderOf('compliance'), folderOf('egress'), tenants)),
    contentKey: await keepSecret(`${folderOf('compliance')}/content-key`, randomKey),
    sealKey: await keepSecret(`${folderOf('leads')}/seal-key`, randomKey),
    webhookSecret: await keepSecret(`${folderOf('egress')}/webhook-secret`, randomPassword),
    smtpPassword: await keepSecret(`${folderOf('egress')}/smtp-password`, randomPassword),
  };
}

/** The verifier keys follow from the signing key; they are written anew each time, so that another tenant's is there too. */
async function provideLedgerKeys(
  privateFolder: string,
  publicFolder: string,
  tenants: readonly string[],
): Promise<Pick<Secrets, 'ledgerKey' | 'ledgerVerifierKeys'>> {
  const ledgerKey = await keepSecret(`${privateFolder}/ledger-key`, randomKey);
  const seed = Buffer.from(ledgerKey.text, 'base64');
  const lines = tenants.map((tenant) => createNoteSigner(logOrigin(ledgerOrigin, tenant), seed).verifierKey);
  const file = `${publicFolder}/ledger-verifier-keys`;
  const text = `${lines.join('\n')}\n`;
  await writeFile(file, text, { mode: 0o600 });
  return { ledgerKey, ledgerVerifierKeys: { file, text } };
}
