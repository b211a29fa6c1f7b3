import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { goldenValues } from '../../../infra/charts/golden-renders.ts';
import { type StagedChart, stageChart } from '../../../infra/charts/render-chart.ts';
import { trialSecrets } from '../../../infra/charts/trial-secrets.ts';
import { createNoteSigner } from '../../../services/compliance/src/ledger/note-key.ts';

let chart: StagedChart;
let folder: string;
before(async () => {
  chart = await stageChart();
  folder = await mkdtemp(join(tmpdir(), 'salesmesh-secrets-'));
});
after(async () => {
  await chart[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const trial = async (
  name: 'minimal' | 'everything-on',
  given: Record<string, string> = { 'smtp-url': 'smtp://mail:25' },
) => {
  const objects = await chart.objects({ files: [goldenValues(name)] });
  const made = await trialSecrets(objects, { folder, tenants: ['acme', 'globex'], given });
  return { objects, secrets: new Map(made.map((each) => [each.metadata.name, each])) };
};

test('every secret and key that a pod mounts is made', async () => {
  const { objects, secrets } = await trial('everything-on');
  const volumes = objects.filter(({ kind }) => kind === 'Deployment').flatMap(({ spec }) => spec.template.spec.volumes);
  const mounted = volumes.filter(({ secret }) => secret !== undefined);
  assert.ok(mounted.length > 0);
  for (const { secret } of mounted) {
    const wanted = secret.items?.map(({ key }: { key: string }) => key) ?? ['ca.crt', 'tls.crt', 'tls.key'];
    assert.deepEqual(Object.keys(secrets.get(secret.secretName)?.stringData ?? {}).toSorted(), wanted.toSorted());
  }
});

test('what opens a channel to customers is mounted by egress alone', async () => {
  for (const name of ['minimal', 'everything-on', 'production'] as const) {
    const objects = await chart.objects({ files: [goldenValues(name)] });
    const pods = objects.filter(({ kind }) => ['Deployment', 'StatefulSet', 'Job', 'Pod'].includes(kind));
    const holds = (key: string) =>
      pods.filter((pod) => JSON.stringify(pod.spec).includes(`"${key}"`)).map(({ metadata }) => metadata.name);
    for (const key of ['smtp-url', 'webhook-secret']) {
      assert.deepEqual(holds(key), ['salesmesh-compliance-egress'], `${key} in ${name}`);
    }
    assert.deepEqual(holds('ledger-key'), ['salesmesh-compliance-decide'], name);
  }
});

test('a second run gives the same keys, for data is bound to them', async () => {
  const [first, second] = [await trial('minimal'), await trial('minimal')];
  assert.deepEqual(first.secrets, second.secrets);
});

test('egress verifies what decide signs, for each tenant', async () => {
  const { secrets } = await trial('minimal');
  const key = Buffer.from(secrets.get('salesmesh-compliance-decide')?.stringData['ledger-key'] ?? '', 'base64');
  const lines = secrets.get('salesmesh-compliance-egress')?.stringData['ledger-public-key']?.trim().split('\n');
  const signers = ['acme', 'globex'].map((tenant) => createNoteSigner(`sales.example.org/v1/ledger/${tenant}`, key));
  assert.deepEqual(
    lines,
    signers.map(({ verifierKey }) => verifierKey),
  );
});

test('a certificate names the identity, and the hosts that callers know it by', async () => {
  const { secrets } = await trial('everything-on');
  const files = secrets.get('salesmesh-compliance-decide-tls')?.stringData ?? {};
  const certificate = new X509Certificate(files['tls.crt'] ?? '');
  assert.equal(certificate.subject, 'CN=compliance');
  assert.equal(certificate.checkHost('salesmesh-compliance-decide'), 'salesmesh-compliance-decide');
  assert.ok(certificate.verify(new X509Certificate(files['ca.crt'] ?? '').publicKey));
  assert.equal(secrets.get('channels-certificate')?.type, 'kubernetes.io/tls');
});

test('what only the keeper of another server knows has to be given, all of it named at once', async () => {
  const objects = await chart.objects({ files: [goldenValues('production')] });
  await assert.rejects(
    trialSecrets(objects, { folder, tenants: ['acme'], given: { 'mongo-url': 'mongodb://mongo/x' } }),
    /salesmesh-compliance-egress\/smtp-url[\s\S]*salesmesh-gateway\/redis-url/,
  );
});
