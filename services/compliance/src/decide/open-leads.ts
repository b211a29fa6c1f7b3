import { rpcClient, type TlsFiles } from '@salesmesh/chassis/rpc';
import type { ContactServiceClient } from '@salesmesh/proto/gen/salesmesh/leads/v1';

/** The address book of leads, which is asked only whose an address is. */
export function openLeads({ address, tls }: { address: string; tls: TlsFiles | undefined }): ContactServiceClient {
  return rpcClient<ContactServiceClient>({
    ...(tls === undefined ? { callerService: 'compliance' } : { tls }),
    address,
    serviceName: 'salesmesh.leads.v1.ContactService',
    idempotent: ['FindByAddress'],
    defaultTimeoutMs: 5_000,
  });
}
