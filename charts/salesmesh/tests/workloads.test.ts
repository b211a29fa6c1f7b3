import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { goldenNames, goldenValues } from '../../../infra/charts/golden-renders.ts';
import { type KubernetesObject, type StagedChart, stageChart } from '../../../infra/charts/render-chart.ts';

type Container = {
  image: string;
  args: string[];
  securityContext: Record<string, unknown>;
  ports?: { name: string; containerPort: number }[];
  env: { name: string; value: string }[];
  startupProbe: { httpGet: { path: string; port: string } };
  livenessProbe: { httpGet: { path: string; port: string } };
  readinessProbe: { httpGet: { path: string; port: string } };
  lifecycle: { preStop: { sleep: { seconds: number } } };
};

const seven = [
  'compliance-decide',
  'compliance-egress',
  'forecasting',
  'gateway',
  'knowledge',
  'leads',
  'task-network',
];

let chart: StagedChart;
const rendered = new Map<string, KubernetesObject[]>();
before(async () => {
  chart = await stageChart();
  for (const name of goldenNames) rendered.set(name, await chart.objects({ files: [goldenValues(name)] }));
});
after(() => chart[Symbol.asyncDispose]());

/** Everything that makes pods. */
const podMakers = (objects: readonly KubernetesObject[] = []) =>
  objects.filter(({ kind }) => kind === 'Deployment' || kind === 'StatefulSet');
/** The workloads themselves: what runs our image. */
const workloads = (objects: readonly KubernetesObject[] = []) =>
  podMakers(objects).filter(({ spec }) => spec.template.spec.containers[0].image.includes('/salesmesh'));
const containerOf = ({ spec }: KubernetesObject): Container => spec.template.spec.containers[0];

for (const name of goldenNames) {
  describe(`with the values of ${name}`, () => {
    it('there are the seven workloads, each with its account, under names of their own', () => {
      const objects = rendered.get(name) ?? [];
      assert.deepEqual(
        workloads(objects).map(({ metadata }) => metadata.labels?.['app.kubernetes.io/name']),
        seven,
      );
      const accounts = objects.filter(({ kind }) => kind === 'ServiceAccount').map(({ metadata }) => metadata.name);
      assert.deepEqual(
        workloads(objects).map(({ spec }) => spec.template.spec.serviceAccountName),
        accounts,
      );
      const names = objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
      assert.deepEqual(names.toSorted(), [...new Set(names)].toSorted());
    });

    it('a selector is name and instance, and matches the pods of one workload', () => {
      const objects = rendered.get(name) ?? [];
      for (const object of podMakers(objects)) {
        const selector: Record<string, string> = object.spec.selector.matchLabels;
        assert.deepEqual(Object.keys(selector).toSorted(), ['app.kubernetes.io/instance', 'app.kubernetes.io/name']);
        const matched = podMakers(objects).filter(({ spec }) =>
          Object.entries(selector).every(([label, value]) => spec.template.metadata.labels[label] === value),
        );
        assert.deepEqual(matched, [object]);
      }
    });

    it('a service points to pods and to a port that they have', () => {
      const objects = rendered.get(name) ?? [];
      for (const { metadata, spec } of objects.filter(({ kind }) => kind === 'Service')) {
        const [target] = podMakers(objects).filter(
          (maker) =>
            maker.spec.template.metadata.labels['app.kubernetes.io/name'] === spec.selector['app.kubernetes.io/name'],
        );
        assert.ok(target, `${metadata.name} has pods`);
        const ports = containerOf(target).ports?.map((port) => port.name) ?? [];
        for (const { targetPort } of spec.ports)
          assert.ok(ports.includes(targetPort), `${metadata.name}: ${targetPort}`);
      }
    });

    it('every container is hardened and nobody holds a token of the cluster', () => {
      for (const object of rendered
        .get(name)
        ?.filter(({ kind }) => ['Deployment', 'StatefulSet', 'Pod'].includes(kind)) ?? []) {
        const pod = object.kind === 'Pod' ? object.spec : object.spec.template.spec;
        assert.equal(pod.automountServiceAccountToken, false);
        assert.equal(pod.securityContext.runAsNonRoot, true);
        assert.deepEqual(pod.securityContext.seccompProfile, { type: 'RuntimeDefault' });
        for (const { securityContext } of pod.containers) {
          assert.deepEqual(securityContext, {
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ['ALL'] },
          });
        }
      }
    });

    it('probes ask the health port, and being alive is asked apart from being ready', () => {
      for (const object of workloads(rendered.get(name))) {
        const { startupProbe, livenessProbe, readinessProbe, ports = [] } = containerOf(object);
        assert.deepEqual(
          [startupProbe, livenessProbe, readinessProbe].map(({ httpGet }) => [httpGet.path, httpGet.port]),
          [
            ['/livez', 'health'],
            ['/livez', 'health'],
            ['/readyz', 'health'],
          ],
        );
        assert.ok(ports.some((port) => port.name === 'health'));
      }
    });

    it('the process has drained before the pod is killed', () => {
      for (const object of workloads(rendered.get(name))) {
        const { env, lifecycle } = containerOf(object);
        const drainMs = Number(env.find((variable) => variable.name === 'DRAIN_MS')?.value);
        const graceSeconds: number = object.spec.template.spec.terminationGracePeriodSeconds;
        assert.ok(drainMs > 0);
        assert.ok(lifecycle.preStop.sleep.seconds + drainMs / 1000 < graceSeconds);
      }
    });
  });
}

describe('the image', () => {
  it('is taken by digest in production, by the chart, the test pods included', () => {
    const objects = rendered.get('production') ?? [];
    const pods = [
      ...workloads(objects).map(({ spec }) => spec.template.spec),
      ...objects.filter(({ kind }) => kind === 'Pod').map(({ spec }) => spec),
    ];
    assert.equal(pods.length, seven.length + 1);
    for (const { containers } of pods) assert.match(containers[0].image, /@sha256:[0-9a-f]{64}$/);
  });

  it('is of the release that the chart was made for where nothing else is said', () => {
    for (const object of workloads(rendered.get('default'))) assert.match(containerOf(object).image, /:0\.1\.0$/);
  });
});

describe('a further service', () => {
  it('is one entry: it gets its objects, and its callers its address', async () => {
    const entry = [
      'entry=services/pricing/src/main.ts',
      'prefix=PRICING_',
      'addressSetting=PRICING_ADDRESS',
      'ports.grpc=7060',
      'reaches={mongo}',
    ];
    const objects = await chart.objects({
      files: [goldenValues('default')],
      set: [...entry.map((text) => `workloads.pricing.${text}`), 'workloads.leads.calls={compliance-decide,pricing}'],
    });
    const kinds = objects.filter(({ metadata }) => metadata.name === 'salesmesh-pricing').map(({ kind }) => kind);
    assert.deepEqual(kinds.toSorted(), [
      'Deployment',
      'NetworkPolicy',
      'PodDisruptionBudget',
      'Service',
      'ServiceAccount',
    ]);
    const [leads] = objects.filter(
      ({ kind, metadata }) => kind === 'Deployment' && metadata.name === 'salesmesh-leads',
    );
    assert.ok(leads);
    const address = containerOf(leads).env.find((variable) => variable.name === 'LEADS_PRICING_ADDRESS');
    assert.equal(address?.value, 'dns:///salesmesh-pricing:7060');
  });
});
