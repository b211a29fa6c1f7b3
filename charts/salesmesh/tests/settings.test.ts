import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { goldenNames, goldenValues } from '../../../infra/charts/golden-renders.ts';
import { type KubernetesObject, type StagedChart, stageChart } from '../../../infra/charts/render-chart.ts';
import { projectFolder } from '../../../infra/local/project-folders.ts';
import { entryPoints } from '../../../infra/local/stack/service-environment.ts';

type Container = {
  /** Flags of Node, then the program. */
  args: string[];
  env: { name: string; value?: string }[];
  ports: { name: string; containerPort: number }[];
  volumeMounts: { name: string; mountPath: string }[];
};
type Volume = { name: string; secret?: { items?: { path: string }[] }; configMap?: object };

/** Stands for what Kubernetes tells a pod of itself, which other variables take up. */
const podFact = '10.0.0.1';

const run = promisify(execFile);
/** Long enough for a key and a password, and read by nobody. */
const sampleSecret = Buffer.alloc(32, 1).toString('base64');

let chart: StagedChart;
let folder: string;
before(async () => {
  chart = await stageChart();
  folder = await mkdtemp(join(tmpdir(), 'salesmesh-settings-'));
});
after(async () => {
  await chart[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const containerOf = ({ spec }: KubernetesObject): Container => spec.template.spec.containers[0];
const deployments = async (name: (typeof goldenNames)[number]) =>
  (await chart.objects({ files: [goldenValues(name)] })).filter(
    (object) => object.kind === 'Deployment' && containerOf(object).args.at(-1)?.endsWith('.ts'),
  );

/** What the service itself reads out of the pod's environment, in a process that has nothing else. Fails with what it misses. */
async function readByService(object: KubernetesObject): Promise<Record<string, unknown>> {
  const { args, env, volumeMounts } = containerOf(object);
  const volumes: Volume[] = object.spec.template.spec.volumes;
  const mounted = (path: string) => path.replace('/etc/salesmesh', folder);
  for (const { name, secret } of volumes) {
    const mount = volumeMounts.find((candidate) => candidate.name === name)?.mountPath ?? '';
    await mkdir(mounted(mount), { recursive: true });
    for (const { path } of secret?.items ?? []) await writeFile(join(mounted(mount), path), sampleSecret);
  }
  const script = `
    const { readConfig } = await import(process.argv[1]);
    console.log(JSON.stringify(readConfig(process.env)));
  `;
  const config = join(projectFolder, dirname(args.at(-1) ?? ''), 'config.ts');
  const given = Object.fromEntries(env.map(({ name, value }) => [name, mounted(value ?? podFact)]));
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script, config], { env: given });
  return JSON.parse(stdout) as Record<string, unknown>;
}

/** Variables that the service's schema does not name. Those of all services have no prefix, the others that of the service. */
function unknownVariables({ env }: Container, known: Record<string, unknown>): string[] {
  const prefix = env
    .map(({ name }) => name)
    .find((name) => name.endsWith('_HEALTH_PORT'))
    ?.replace('HEALTH_PORT', '');
  assert.ok(prefix, 'every workload has a health port');
  const settingOf = (variable: string) =>
    variable
      .replace(prefix, '')
      .replace(/^TLS_(CA|CERT|KEY)_FILE$/, 'tls')
      .replace(/_FILE$/, '');
  const settings = env.filter(({ value }) => value !== undefined).map(({ name }) => name);
  return settings.filter((name) => !(settingOf(name) in known) && name !== 'NODE_OPTIONS');
}

describe('what the chart sets', () => {
  it('starts every service of the local system, and no other program', async () => {
    const entries = (await deployments('default')).map((object) => containerOf(object).args.at(-1) ?? '');
    assert.deepEqual(entries.toSorted(), Object.values(entryPoints).toSorted());
  });

  for (const name of goldenNames) {
    it(`is all that each service asks for and nothing that it does not know, with the values of ${name}`, async () => {
      for (const object of await deployments(name)) {
        const { ports } = containerOf(object);
        const config = await readByService(object);
        assert.deepEqual(unknownVariables(containerOf(object), config), [], object.metadata.name);
        const bound = { http: config.PORT, grpc: config.GRPC_PORT, health: config.HEALTH_PORT };
        for (const port of ports.filter((candidate) => candidate.name in bound))
          assert.equal(
            bound[port.name as keyof typeof bound],
            port.containerPort,
            `${object.metadata.name} ${port.name}`,
          );
      }
    });
  }

  it('has the gateway believe the proxies that are listed, and nobody by default', async () => {
    const believed = async (name: (typeof goldenNames)[number]) => {
      const [gateway] = (await deployments(name)).filter(({ metadata }) => metadata.name === 'salesmesh-gateway');
      assert.ok(gateway);
      return (await readByService(gateway)).TRUSTED_PROXIES;
    };
    assert.deepEqual(await believed('default'), []);
    assert.deepEqual(await believed('everything-on'), ['10.42.0.0/16', 'fd00:42::/64']);
  });

  it('fails where a setting that a service needs is not given', async () => {
    const [gateway] = (await deployments('default')).filter(({ metadata }) => metadata.name === 'salesmesh-gateway');
    assert.ok(gateway);
    const container = containerOf(gateway);
    container.env = container.env.filter(({ name }) => name !== 'GATEWAY_OIDC_ISSUER');
    await assert.rejects(readByService(gateway), { stderr: /GATEWAY_OIDC_ISSUER is not set/ });
  });
});
