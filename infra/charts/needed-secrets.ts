import type { KubernetesObject } from './render-chart.ts';

/** A secret that the rendered workloads mount. */
export type NeededSecret = {
  readonly name: string;
  readonly namespace: string;
  readonly keys: readonly string[];
};
/** A secret of the form that Kubernetes gives to certificates, with the authority beside it. */
export type NeededCertificate = {
  readonly name: string;
  readonly namespace: string;
  /** Common name. */
  readonly identity: string;
  readonly hosts: readonly string[];
};

type Volume = { readonly name: string; readonly secret?: { secretName: string; items?: { key: string }[] } };

/** What has to be there before the objects start, read off the objects themselves. */
export function neededSecrets(objects: readonly KubernetesObject[]): NeededSecret[] {
  return mounts(objects).flatMap(({ object, secret }) => {
    if (secret.items === undefined) return [];
    const { namespace } = object.metadata;
    return [{ name: secret.secretName, namespace, keys: secret.items.map(({ key }) => key) }];
  });
}

export function neededCertificates(objects: readonly KubernetesObject[]): NeededCertificate[] {
  return mounts(objects).flatMap(({ object, volume, secret }) => {
    if (volume !== 'tls') return [];
    const { name, namespace, annotations } = object.metadata;
    const hosts = [name, `${name}.${namespace}.svc`, `${name}.${namespace}.svc.cluster.local`];
    return [{ name: secret.secretName, namespace, identity: annotations?.['salesmesh.dev/identity'] ?? name, hosts }];
  });
}

function mounts(objects: readonly KubernetesObject[]) {
  return objects
    .filter(({ kind }) => kind === 'Deployment')
    .flatMap((object) =>
      (object.spec.template.spec.volumes as Volume[]).flatMap(({ name, secret }) =>
        secret === undefined ? [] : [{ object, volume: name, secret }],
      ),
    );
}

/** The ledgers' address as the workloads are given it. */
export function ledgerOriginOf(objects: readonly KubernetesObject[]): string {
  const env = objects.flatMap(({ kind, spec }) =>
    kind === 'Deployment' ? (spec.template.spec.containers[0].env ?? []) : [],
  );
  const found = env.find(({ name }: { name: string }) => name.endsWith('_LEDGER_ORIGIN'));
  if (found === undefined) throw new Error('no workload is given LEDGER_ORIGIN');
  return found.value;
}
