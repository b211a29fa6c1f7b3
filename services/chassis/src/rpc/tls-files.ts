import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { ChannelCredentials, credentials, ServerCredentials } from '@grpc/grpc-js';

/** Paths of PEM files: the authority both sides trust, and this service's certificate (CN = service name) and key. */
export type TlsFiles = { caFile: string; certFile: string; keyFile: string };

/** With files, a caller without a certificate of that authority does not get past the handshake. */
export function serverCredentials(tls: TlsFiles | undefined): ServerCredentials {
  if (tls === undefined) return ServerCredentials.createInsecure();
  const pair = { private_key: readFileSync(tls.keyFile), cert_chain: readFileSync(tls.certFile) };
  return ServerCredentials.createSsl(readFileSync(tls.caFile), [pair], true);
}

/** Throws for an IP address: TLS sends and checks names, and Node refuses an address in their place. */
export function channelCredentials(tls: TlsFiles | undefined, address: string): ChannelCredentials {
  if (tls === undefined) return credentials.createInsecure();
  const host = address
    .replace(/^dns:\/*/, '')
    .replace(/:\d+$/, '')
    .replaceAll(/[[\]]/g, '');
  if (isIP(host) !== 0) throw new TypeError(`TLS needs a host name instead of ${host} (localhost, a service name)`);
  const [ca, key, cert] = [tls.caFile, tls.keyFile, tls.certFile].map((path) => readFileSync(path));
  return ChannelCredentials.createSsl(ca, key, cert);
}
