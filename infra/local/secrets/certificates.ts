import { writeFile } from 'node:fs/promises';
// The certificate library reads decorators through it and refuses to load without it.
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

const keyAlgorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const signingAlgorithm = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** Long enough for any local run; certificates are made anew at each start of the stack. */
const validityMs = 30 * 24 * 60 * 60 * 1000;
/** Clocks of containers and hosts may differ by a little. */
const toleranceMs = 5 * 60 * 1000;

export type CertificateFiles = { readonly caFile: string; readonly certFile: string; readonly keyFile: string };

/**
 * Makes a development authority and one certificate a name, for mutual TLS on the loopback interface: the common name is
 * the service's name, by which the other side knows who calls. The authority's own key is never stored, so nobody can
 * issue another certificate later. `folderOf` says where a name's files go, `hostsOf` under which further hosts it is found.
 */
export async function issueCertificates<Name extends string>(
  names: readonly Name[],
  caFile: string,
  folderOf: (name: Name) => string,
  hostsOf: (name: Name) => readonly string[] = () => [],
): Promise<Record<Name, CertificateFiles>> {
  const authorityKeys = await crypto.subtle.generateKey(keyAlgorithm, true, ['sign', 'verify']);
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Salesmesh development authority',
    keys: authorityKeys,
    signingAlgorithm,
    ...validity(),
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    ],
  });
  await writeFile(caFile, authority.toString('pem'), { mode: 0o600 });

  const issued = names.map(async (name) => {
    const keys = await crypto.subtle.generateKey(keyAlgorithm, true, ['sign', 'verify']);
    const certificate = await x509.X509CertificateGenerator.create({
      subject: `CN=${name}`,
      issuer: authority.subject,
      publicKey: keys.publicKey,
      signingKey: authorityKeys.privateKey,
      signingAlgorithm,
      ...validity(),
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth, x509.ExtendedKeyUsage.clientAuth]),
        new x509.SubjectAlternativeNameExtension([
          { type: 'dns', value: 'localhost' },
          { type: 'dns', value: name },
          ...hostsOf(name).map((value) => ({ type: 'dns' as const, value })),
          { type: 'ip', value: '127.0.0.1' },
        ]),
      ],
    });
    const files = { caFile, certFile: `${folderOf(name)}/tls-cert.pem`, keyFile: `${folderOf(name)}/tls-key.pem` };
    const key = x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY');
    await writeFile(files.certFile, certificate.toString('pem'), { mode: 0o600 });
    await writeFile(files.keyFile, key, { mode: 0o600 });
    return [name, files] as const;
  });
  return Object.fromEntries(await Promise.all(issued)) as Record<Name, CertificateFiles>;
}

function validity(): { notBefore: Date; notAfter: Date } {
  const now = Date.now();
  return { notBefore: new Date(now - toleranceMs), notAfter: new Date(now + validityMs) };
}
