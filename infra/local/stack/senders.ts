import { writeFile } from 'node:fs/promises';

/** Who sends in the name of each tenant, made up from its name: the file that egress reads at its start. */
export async function writeSenders(file: string, tenants: readonly string[]): Promise<void> {
  await writeFile(file, `${sendersText(tenants)}\n`);
}

export function sendersText(tenants: readonly string[]): string {
  return JSON.stringify(Object.fromEntries(tenants.map((tenant) => [tenant, senderOf(tenant)])), null, 2);
}

function senderOf(tenant: string) {
  const site = `https://${tenant}.example`;
  return {
    name: `${tenant.charAt(0).toUpperCase()}${tenant.slice(1)} Sales`,
    fromEmail: `sales@${tenant}.example`,
    postalAddress: '1 Example Street, Springfield, IL 62701, USA',
    optOutUrl: `${site}/v1/opt-outs/${tenant}/{token}`,
    privacyUrl: `${site}/privacy`,
  };
}
