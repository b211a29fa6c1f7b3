import { rpcClient, type TlsFiles } from '@salesmesh/chassis/rpc';
import type { SequencerServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';

/** The other replicas, by the addresses that their leases name. */
export type Peers = { at(address: string): SequencerServiceClient };

export type PeersOptions = {
  tls?: TlsFiles | undefined;
  /** Name in the certificate of all replicas; an address of one of them is none. Default: that of the address. */
  serverName?: string | undefined;
};

/** Replicas come and go with every rollout; connections to so many of them are kept. */
const KEPT = 16;
/** Of calls without a deadline: timers and events. */
const TIMEOUT_MS = 10_000;

export function peerClients({ tls, serverName }: PeersOptions): Peers & AsyncDisposable {
  const clients = new Map<string, SequencerServiceClient>();
  const connect = (address: string) =>
    rpcClient<SequencerServiceClient>({
      address,
      serviceName: 'salesmesh.compliance.v1.SequencerService',
      callerService: 'compliance',
      defaultTimeoutMs: TIMEOUT_MS,
      ...(tls === undefined ? {} : { tls }),
      ...(serverName === undefined ? {} : { serverName }),
    });
  return {
    at: (address) => {
      const client = clients.get(address) ?? connect(address);
      // The one used last stands last.
      clients.delete(address);
      clients.set(address, client);
      const [oldest] = clients;
      if (clients.size > KEPT && oldest !== undefined) {
        clients.delete(oldest[0]);
        void oldest[1][Symbol.asyncDispose]();
      }
      return client;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([...clients.values()].map((client) => client[Symbol.asyncDispose]()));
    },
  };
}
