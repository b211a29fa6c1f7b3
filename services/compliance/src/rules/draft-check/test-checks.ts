import { dirname } from 'node:path';
import type { Finding } from '../revision/law-revision.ts';
import { finding } from './finding-texts.ts';
import type { RuleTools } from './rule-tools.ts';
import type { LaidOut } from './static-checks.ts';

type TestResult = {
  name: string;
  location: { file: string; row: number; col: number };
  fail?: boolean;
  error?: { message?: string };
};
type Reach = { start: { row: number; col: number }; end: { row: number } };
type Coverage = { files?: Record<string, { covered?: Reach[]; not_covered?: Reach[] }> };

/** A test has longer than OPA's five seconds: where processors are shared, it would fail for the wait alone. */
const words = ['test', '-b', '.', '--capabilities', '../checked.json', '--timeout', '60s', '--format', 'json'];

/** Every test of every pack: a change of what packs share may break another one. */
export async function testFindings({ opa }: RuleTools, { folder }: LaidOut): Promise<Finding[]> {
  const { stdout, stderr, exitCode } = await opa(words, folder);
  const results = testResults(stdout);
  if (results === undefined)
    return [finding({ code: 'test_failed', said: `${stderr}${stdout}`.trim().slice(0, 500), path: '' })];
  const failed = results.filter(({ fail, error }) => fail === true || error !== undefined);
  if (exitCode !== 0 && failed.length === 0)
    return [finding({ code: 'test_failed', said: stderr.trim().slice(0, 500) || 'the tests did not pass', path: '' })];
  return failed.map(({ name, location: { file, row, col }, error }) => {
    const said = error?.message === undefined ? `${name} failed` : `${name}: ${error.message}`;
    return finding({ code: 'test_failed', said, path: file, line: row, column: col });
  });
}

function testResults(text: string): TestResult[] | undefined {
  try {
    return JSON.parse(text) as TestResult[];
  } catch {
    return undefined;
  }
}

export type Covered = { readonly coverage: number; readonly findings: readonly Finding[] };

/** Every line of every rule in the packages that changed. */
export async function coverageOf({ opa }: RuleTools, { folder, changed }: LaidOut): Promise<Covered> {
  const { stdout } = await opa([...words, '--coverage'], folder);
  const { files = {} } = JSON.parse(stdout) as Coverage;
  const packages = new Set(changed.filter((path) => path.endsWith('.rego')).map((path) => dirname(path)));
  const rules = Object.entries(files).filter(([path]) => packages.has(dirname(path)) && !path.endsWith('_test.rego'));
  const count = (reached: readonly Reach[] = []) => new Set(reached.flatMap(linesOf)).size;
  const covered = rules.reduce((sum, [, file]) => sum + count(file.covered), 0);
  const missed = rules.reduce((sum, [, file]) => sum + count(file.not_covered), 0);
  const findings = rules.flatMap(([path, { not_covered = [] }]) =>
    not_covered.map(({ start }) =>
      finding({ code: 'not_covered', said: 'no test reaches this line', path, line: start.row, column: start.col }),
    ),
  );
  return { coverage: missed === 0 ? 100 : (100 * covered) / (covered + missed), findings };
}

function linesOf({ start, end }: Reach): number[] {
  return Array.from({ length: end.row - start.row + 1 }, (_, index) => start.row + index);
}
