import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { goldenValues } from '../../../infra/charts/golden-renders.ts';
import { type KubernetesObject, type StagedChart, stageChart } from '../../../infra/charts/render-chart.ts';

type Peer = { podSelector?: { matchLabels: Record<string, string> } };
type Rule = { from?: Peer[]; to?: Peer[]; ports: { port: string | number }[] };

let chart: StagedChart;
let objects: KubernetesObject[];
before(async () => {
  chart = await stageChart();
  objects = await chart.objects({ files: [goldenValues('default')] });
});
after(() => chart[Symbol.asyncDispose]());

const named = (kind: string, name: string, among = objects): KubernetesObject => {
  const found = among.find((object) => object.kind === kind && object.metadata.name === `salesmesh-${name}`);
  assert.ok(found, `${kind} salesmesh-${name}`);
  return found;
};
const workloadNames = () =>
  objects.filter(({ kind }) => kind === 'Deployment').map(({ metadata }) => metadata.name.replace('salesmesh-', ''));
const nameOf = (peer: Peer) => peer.podSelector?.matchLabels['app.kubernetes.io/name'];
const egressOf = (name: string): Rule[] => named('NetworkPolicy', name).spec.egress;
const ingressOf = (name: string): Rule[] => named('NetworkPolicy', name).spec.ingress;
const calledBy = (name: string): string[] =>
  egressOf(name).flatMap(({ to = [] }) => to.map(nameOf).filter((callee) => callee !== undefined));

describe('the network', () => {
  it('is closed for every pod of the release, both ways', () => {
    const { spec } = named('NetworkPolicy', 'default-deny');
    assert.deepEqual(spec, {
      podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'salesmesh' } },
      policyTypes: ['Ingress', 'Egress'],
    });
  });

  it('lets a caller out to whom it knows the address of, and in there, and nobody else', () => {
    for (const name of workloadNames()) {
      const env: { name: string; value: string }[] = named('Deployment', name).spec.template.spec.containers[0].env;
      const addressed = env.flatMap(({ value }) => /^dns:\/\/\/salesmesh-([a-z-]+):/.exec(value ?? '')?.[1] ?? []);
      const isAmongItself = env.some(({ name: setting }) => setting.endsWith('_PEER_ADDRESS'));
      assert.deepEqual(calledBy(name), [...addressed, ...(isAmongItself ? [name] : [])], name);
      const callers = ingressOf(name).flatMap(({ from = [] }) => from.map(nameOf));
      assert.deepEqual(
        callers.toSorted(),
        workloadNames().filter((other) => calledBy(other).includes(name)),
        name,
      );
    }
  });

  it('lets nobody but egress reach mail and message receivers', () => {
    const reaches = (name: string, port: number) =>
      egressOf(name).some(({ ports, to }) => to === undefined && ports.some((each) => each.port === port));
    assert.deepEqual(
      workloadNames().filter((name) => reaches(name, 587)),
      ['compliance-egress'],
    );
    assert.deepEqual(
      workloadNames().filter((name) => reaches(name, 443)),
      ['compliance-egress', 'gateway'],
    );
  });

  it('lets clients in to the gateway alone', () => {
    const open = workloadNames().filter((name) => ingressOf(name).some(({ from }) => from === undefined));
    assert.deepEqual(open, ['gateway']);
  });

  it('closes egress to the named peers of a server where they are given', async () => {
    const production = await chart.objects({ files: [goldenValues('production')] });
    const rules: Rule[] = named('NetworkPolicy', 'leads', production).spec.egress;
    const [mongo] = rules.filter(({ ports }) => ports.some(({ port }) => port === 27_017));
    assert.deepEqual(mongo?.to, [{ ipBlock: { cidr: '10.20.0.0/24' } }]);
  });

  it('lets the test pod of the release in where clients are named', async () => {
    const production = await chart.objects({ files: [goldenValues('production')] });
    const [door]: Rule[] = named('NetworkPolicy', 'gateway', production).spec.ingress;
    const { metadata } = named('Pod', 'test-gateway', production);
    const welcome = door?.from?.filter(({ podSelector }) =>
      Object.entries(podSelector?.matchLabels ?? { none: '' }).every(
        ([label, value]) => metadata.labels?.[label] === value,
      ),
    );
    assert.equal(welcome?.length, 1);
  });

  it('lets the servers of a trial be reached by those alone that use them', async () => {
    const trial = await chart.objects({ files: [goldenValues('minimal')] });
    const rules: Rule[] = named('NetworkPolicy', 'redis', trial).spec.ingress;
    assert.deepEqual(
      rules.flatMap(({ from = [] }) => from.map(nameOf)),
      ['gateway'],
    );
  });
});
