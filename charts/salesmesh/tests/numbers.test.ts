import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { goldenValues } from '../../../infra/charts/golden-renders.ts';
import { type KubernetesObject, type StagedChart, stageChart } from '../../../infra/charts/render-chart.ts';

let chart: StagedChart;
before(async () => {
  chart = await stageChart();
});
after(() => chart[Symbol.asyncDispose]());

const leadsWith = async (...set: string[]) => {
  const objects = await chart.objects({
    files: [goldenValues('default')],
    set: set.map((text) => `workloads.leads.${text}`),
  });
  return (kind: string): KubernetesObject | undefined =>
    objects.find((object) => object.kind === kind && object.metadata.name === 'salesmesh-leads');
};
const refuses = (set: string, where: string) =>
  assert.rejects(chart.render({ files: [goldenValues('default')], set: [set] }), (error: Error & { stderr: string }) =>
    error.stderr.includes(`at '${where}'`),
  );

test('replicas: 0 stops the workload, null takes the default, text is refused', async () => {
  assert.equal((await leadsWith('replicas=0'))('Deployment')?.spec.replicas, 0);
  assert.equal((await leadsWith('replicas=null'))('Deployment')?.spec.replicas, 2);
  await refuses('workloads.leads.replicas=two', '/workloads/leads/replicas');
});

test('a default that is set to null is refused, for its absence would read as 0', async () => {
  await refuses('defaults.replicas=null', '/defaults');
  await refuses('stopSeconds=null', '');
});

test('pods that may be away: 0 and a share are kept, null follows the number of pods, other text is refused', async () => {
  const budget = async (...set: string[]) => (await leadsWith(...set))('PodDisruptionBudget')?.spec.maxUnavailable;
  assert.equal(await budget('disruption.maxUnavailable=0'), 0);
  assert.equal(await budget('disruption.maxUnavailable=25%'), '25%');
  assert.equal(await budget('disruption.maxUnavailable=null'), 1);
  assert.equal(await budget('replicas=1'), undefined);
  assert.equal(await budget('replicas=1', 'disruption.maxUnavailable=0'), 0);
  await refuses('workloads.leads.disruption.maxUnavailable=half', '/workloads/leads/disruption/maxUnavailable');
});

test('the budget follows the least number of pods: the autoscaler rules where there is one', async () => {
  const scaled = ['autoscaling.enabled=true', 'replicas=5'];
  const one = await leadsWith(...scaled, 'autoscaling.minReplicas=1');
  assert.equal(one('PodDisruptionBudget'), undefined);
  assert.equal(one('Deployment')?.spec.replicas, undefined);
  assert.equal((await leadsWith(...scaled))('PodDisruptionBudget')?.spec.maxUnavailable, 1);
});

test('shares of the autoscaler: 0 does not look at a resource, null takes the default, text is refused', async () => {
  const metrics = async (...set: string[]) => {
    const scaler = (await leadsWith('autoscaling.enabled=true', ...set))('HorizontalPodAutoscaler');
    return scaler?.spec.metrics.map(
      ({ resource }: { resource: { name: string; target: { averageUtilization: number } } }) => [
        resource.name,
        resource.target.averageUtilization,
      ],
    );
  };
  assert.deepEqual(await metrics('autoscaling.cpuPercent=0', 'autoscaling.memoryPercent=80'), [['memory', 80]]);
  assert.deepEqual(await metrics('autoscaling.cpuPercent=null'), [['cpu', 70]]);
  await refuses('workloads.leads.autoscaling.cpuPercent=high', '/workloads/leads/autoscaling/cpuPercent');
});

test('a metrics port: null has none; 0 and text are refused', async () => {
  const ports = async (...set: string[]) =>
    (await leadsWith(...set))('Deployment')?.spec.template.spec.containers[0].ports.map(
      ({ name }: { name: string }) => name,
    );
  assert.deepEqual(await ports('ports.metrics=null'), ['grpc', 'health']);
  assert.deepEqual(await ports('ports.metrics=9090'), ['grpc', 'health', 'metrics']);
  await refuses('workloads.leads.ports.metrics=0', '/workloads/leads/ports/metrics');
  await refuses('workloads.leads.ports.metrics=http', '/workloads/leads/ports/metrics');
});

test('settings: 0 and false are passed on, large numbers as digits, null is left out', async () => {
  const objects = await leadsWith(
    'settings.A=0',
    'settings.B=false',
    'settings.C=1073741824',
    'settings.D=null',
    'settings.E=0.5',
  );
  const env: { name: string; value: string }[] = objects('Deployment')?.spec.template.spec.containers[0].env;
  const given = Object.fromEntries(env.map(({ name, value }) => [name, value]));
  assert.deepEqual(
    ['A', 'B', 'C', 'D', 'E'].map((name) => given[`LEADS_${name}`]),
    ['0', 'false', '1073741824', undefined, '0.5'],
  );
});

test('a key that the chart does not know is refused, at the root and in a workload', async () => {
  await refuses('replica=3', '');
  await refuses('workloads.leads.replica=3', '/workloads/leads');
});
