import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Programs that are built from Go modules; each has a folder of its own here, since their dependencies collide. */
export const ProgramName = {
  opa: 'opa',
  regal: 'regal',
  composeSpec: 'compose-spec',
  helm: 'helm',
  kubeconform: 'kubeconform',
  k6: 'k6',
} as const;
export type ProgramName = (typeof ProgramName)[keyof typeof ProgramName];

type Program = {
  /** Required in `go.mod` at an exact version. */
  readonly modulePath: string;
  /** Import path of the main package. */
  readonly packagePath: string;
  /** Prints, among other things, the version. */
  readonly versionArguments: readonly string[];
};

const programs: Record<ProgramName, Program> = {
  opa: mainOf('github.com/open-policy-agent/opa'),
  regal: mainOf('github.com/open-policy-agent/regal'),
  'compose-spec': mainOf('github.com/compose-spec/compose-go/v2', '/cmd'),
  helm: { ...mainOf('helm.sh/helm/v4', '/cmd/helm'), versionArguments: ['version', '--template', '{{.Version}}'] },
  kubeconform: { ...mainOf('github.com/yannh/kubeconform', '/cmd/kubeconform'), versionArguments: ['-v'] },
  k6: mainOf('go.k6.io/k6/v2'),
};

function mainOf(modulePath: string, folder = ''): Program {
  return { modulePath, packagePath: `${modulePath}${folder}`, versionArguments: ['version'] };
}

export type PinnedProgram = Program & {
  readonly name: ProgramName;
  readonly folder: string;
  /** Exact, without the leading v. */
  readonly version: string;
  /** Go line that the module asks for. */
  readonly goVersion: string;
  /** Over `go.mod` and `go.sum`: a build is reused while it stays the same. */
  readonly checksum: string;
};

/** What the module files pin for this program. */
export async function pinnedProgram(name: ProgramName): Promise<PinnedProgram> {
  const program = programs[name];
  const folder = fileURLToPath(new URL(`./${name}/`, import.meta.url));
  const [module, sums] = await Promise.all([readFile(`${folder}go.mod`, 'utf8'), readFile(`${folder}go.sum`, 'utf8')]);
  return {
    ...program,
    name,
    folder,
    version: requiredVersion(module, program.modulePath, `${folder}go.mod`),
    goVersion: /^go (\S+)$/m.exec(module)?.[1] ?? '1.26',
    checksum: createHash('sha256').update(module).update(sums).digest('hex').slice(0, 16),
  };
}

function requiredVersion(module: string, modulePath: string, file: string): string {
  const line = module.split('\n').find((text) => text.replace('require', '').trim().startsWith(`${modulePath} v`));
  const version = line?.trim().split(' v').at(1)?.split(' ').at(0);
  if (version === undefined) throw new Error(`${file} does not require ${modulePath}; add it with an exact version`);
  return version;
}

/** Whether a program on PATH says that it is exactly the pinned version; one that is absent or older is simply not used. */
export async function isOnPath(program: PinnedProgram): Promise<boolean> {
  const said = await run(program.name, [...program.versionArguments]).then(
    ({ stdout }) => stdout,
    () => '',
  );
  return said.split(/\s+/).some((word) => word.replace(/^v/, '') === program.version);
}

export async function isPresent(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
