import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { toolsFolder } from '../local/project-folders.ts';
import { environmentWith } from '../local/settings.ts';
import { isPresent } from '../tools/program.ts';
import { publishFolder } from '../tools/publish-folder.ts';
import { type ApiSchema, kindSchemas, strictSchema } from './api-schema.ts';

const run = promisify(execFile);
const pins = fileURLToPath(new URL('../tools/kubernetes-api/', import.meta.url));

/** Raised with every change of how the files are made, so that no folder of an older form is taken for a fresh one. */
const format = 1;

/** Resources that are not Kubernetes' own: module, and where in it their definition stands. */
const customResources = [
  { module: 'sigs.k8s.io/gateway-api', file: 'config/crd/standard/gateway.networking.k8s.io_httproutes.yaml' },
  {
    module: 'github.com/prometheus-operator/prometheus-operator',
    file: 'example/prometheus-operator-crd/monitoring.coreos.com_servicemonitors.yaml',
  },
] as const;

type Definition = {
  spec: {
    group: string;
    names: { kind: string };
    versions: { name: string; schema: { openAPIV3Schema: ApiSchema } }[];
  };
};

/**
 * Folder with one strict JSON schema for each kind, named as `kubeconform` looks for them. Made once from the API
 * descriptions inside the pinned Go modules, whose checksums Go verifies; nothing else is downloaded.
 */
export async function kubernetesSchemas(): Promise<string> {
  const [module, sums] = await Promise.all([readFile(`${pins}go.mod`, 'utf8'), readFile(`${pins}go.sum`, 'utf8')]);
  const checksum = createHash('sha256').update(`${format}\n`).update(module).update(sums).digest('hex').slice(0, 16);
  const folder = `${toolsFolder}/kubernetes-schemas/${checksum}`;
  if (await isPresent(folder)) return folder;
  const folders = await moduleFolders(module);
  const schemas = new Map<string, unknown>();
  const swagger = await readFile(`${folders['k8s.io/kubernetes']}/api/openapi-spec/swagger.json`, 'utf8');
  for (const [name, schema] of kindSchemas(JSON.parse(swagger))) schemas.set(name, schema);
  for (const { module, file } of customResources) {
    const { spec } = parse(await readFile(`${folders[module]}/${file}`, 'utf8')) as Definition;
    for (const { name, schema } of spec.versions) {
      const fileName = `${spec.names.kind}-${spec.group.split('.')[0]}-${name}`.toLowerCase();
      schemas.set(fileName, strictSchema(schema.openAPIV3Schema));
    }
  }
  const partial = `${folder}.${process.pid}.partial`;
  await mkdir(partial, { recursive: true });
  for (const [name, schema] of schemas) await writeFile(`${partial}/${name}.json`, JSON.stringify(schema));
  await publishFolder(partial, folder);
  return folder;
}

/** Where Go keeps each required module, downloaded on the way. */
async function moduleFolders(module: string): Promise<Readonly<Record<string, string>>> {
  const wanted = [...module.matchAll(/^\t(\S+) (v\S+)$/gm)].map(([, path, version]) => `${path}@${version}`);
  const { stdout } = await run('go', ['mod', 'download', '-json', ...wanted], {
    cwd: pins,
    env: environmentWith({ GOWORK: 'off' }),
    maxBuffer: 2 ** 24,
  });
  const found = JSON.parse(`[${stdout.replaceAll(/\}\s*\{/g, '},{')}]`) as { Path: string; Dir: string }[];
  return Object.fromEntries(found.map(({ Path, Dir }) => [Path, Dir]));
}
