import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { goldenValues } from '../../../infra/charts/golden-renders.ts';
import { type StagedChart, stageChart } from '../../../infra/charts/render-chart.ts';

let chart: StagedChart;
before(async () => {
  chart = await stageChart();
});
after(() => chart[Symbol.asyncDispose]());

/** What is set → the value that the refusal names, and its cure. */
const refusals: readonly [set: string, value: string, cure: string][] = [
  ['nats.url=', 'nats.url', 'trial.enabled=true'],
  ['trial.enabled=true', 'trial.enabled', 'keep one of the two'],
  ['tls.enabled=false', 'tls.enabled', 'leave it on'],
  ['oidc.issuer=', 'oidc.issuer', 'identity provider'],
  ['ledger.origin=', 'ledger.origin', 'once and for ever'],
  ['channels.smsWebhookUrl=', 'channels.smsWebhookUrl', 'receiver of SMS'],
  ['channels.callWebhookUrl=', 'channels.callWebhookUrl', 'receiver of calls'],
  ['httpRoute.enabled=true', 'httpRoute.parentRefs', 'name the Gateway'],
  ['ingress.enabled=true', 'ingress.hosts', 'list the host names'],
  ['serviceMonitor.enabled=true', 'serviceMonitor.enabled', 'ports.metrics'],
  ['stopSeconds=14', 'stopSeconds', '15 or more'],
  ['workloads.leads.entry=', 'workloads.leads.entry', 'enabled=false'],
  ['workloads.leads.prefix=', 'workloads.leads.prefix', 'enabled=false'],
  ['workloads.leads.settings.GRPC_PORT=1', 'workloads.leads.settings.GRPC_PORT', 'remove it'],
  ['workloads.leads.secrets.NATS_USER=user', 'workloads.leads.settings.NATS_USER', 'remove it'],
  ['workloads.leads.reaches={mongo,pigeons}', 'workloads.leads.reaches', 'network.destinations.pigeons'],
  ['workloads.leads.calls={accounts}', 'workloads.leads.calls', 'remove accounts'],
  ['workloads.leads.calls={leads}', 'workloads.leads.calls', 'remove leads'],
  ['workloads.leads.calls={gateway}', 'workloads.leads.calls', 'remove gateway'],
  ['workloads.leads.enabled=false', 'workloads.compliance-decide.calls', 'remove leads'],
  [
    'workloads.leads.autoscaling.enabled=true,workloads.leads.autoscaling.minReplicas=7',
    'workloads.leads.autoscaling.minReplicas',
    'raise maxReplicas',
  ],
  [
    'workloads.leads.autoscaling.enabled=true,workloads.leads.autoscaling.cpuPercent=0',
    'workloads.leads.autoscaling',
    'set cpuPercent',
  ],
];

for (const [set, value, cure] of refusals) {
  test(`refuses ${set}, naming ${value} and its cure`, async () => {
    const rendering = chart.render({ files: [goldenValues('default')], set: [set] });
    await assert.rejects(rendering, (error: Error & { stderr: string }) => {
      assert.match(error.stderr, /salesmesh refuses to render/);
      const said = Object.fromEntries(
        [...error.stderr.matchAll(/^ {2}(value|why|cure): +(.+)$/gm)].map(([, key, text]) => [key, text]),
      );
      assert.equal(said.value, value);
      assert.ok(said.why, 'says why');
      assert.ok(said.cure?.includes(cure), `${said.cure} tells ${cure}`);
      return true;
    });
  });
}
