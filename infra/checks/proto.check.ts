/**
 * Contracts: lint, compatibility with the last release, and generated types that are not stale. The release is the
 * image `proto/baseline.binpb`, so that a clone without tags or other branches can check. `--baseline` takes a new one:
 * at each release, or while what would break was never released.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { report, repositoryRoot } from './source-files.ts';

const protoFolder = join(repositoryRoot, 'proto');
// The package's own start script is left out: it needs the install script that a careful installation skips.
const platform = `${process.platform}-${process.arch}`;
const buf = createRequire(join(repositoryRoot, 'package.json')).resolve(`@bufbuild/buf-${platform}/bin/buf`);

function run(program: string, args: readonly string[]): string[] {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: protoFolder, encoding: 'utf8' });
  if (error) return [error.message];
  const lines = `${stdout}${stderr}`.split('\n').filter(Boolean);
  return status === 0 ? [] : lines.length > 0 ? lines : [`${program} ended with ${status}`];
}

const { values } = parseArgs({ options: { baseline: { type: 'boolean', default: false } } });
if (values.baseline) {
  report('proto', run(buf, ['build', '--exclude-source-info', '-o', 'baseline.binpb']));
}

const breaking = run(buf, ['breaking', '--against', 'baseline.binpb']);
report('proto', [
  ...run(buf, ['lint']).map((line) => `lint: ${line}`),
  ...breaking.map((line) => `breaks clients of the last release: ${line}`),
  ...(breaking.length > 0
    ? ['add fields and methods instead; if none of this was ever released, node infra/checks/proto.check.ts --baseline']
    : []),
  ...run(process.execPath, ['generate.ts', '--check']),
]);
