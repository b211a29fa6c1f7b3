import { dirname } from 'node:path';
import type { Tool } from '../../pack-build/tool.ts';
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

export type Tested = { readonly coverage: number; readonly findings: readonly Finding[] };

/** Every test of every pack, for a change of what packs share may break another one; and what they reach of what changed. */
export async function testFindings({ opa }: RuleTools, { folder, changed }: LaidOut): Promise<Tested> {
  const { stdout, exitCode } = await opa([...words, '--coverage'], folder);
  const reached = exitCode === 0 ? (jsonOf(stdout) as Coverage | undefined) : undefined;
  if (reached !== undefined) return coverageOf(reached, changed);
  // Asked for what is reached, the program says of a failure no more than that there is one.
  return { coverage: 0, findings: await failures(opa, folder) };
}

async function failures(opa: Tool, folder: string): Promise<Finding[]> {
  const { stdout, stderr } = await opa(words, folder);
  const results = jsonOf(stdout) as TestResult[] | undefined;
  const failed = results?.filter(({ fail, error }) => fail === true || error !== undefined) ?? [];
  if (failed.length === 0) {
    const said = `${stderr}${results === undefined ? stdout : ''}`.trim().slice(0, 500) || 'the tests did not pass';
    return [finding({ code: 'test_failed', said, path: '' })];
  }
  return failed.map(({ name, location: { file, row, col }, error }) => {
    const said = error?.message === undefined ? `${name} failed` : `${name}: ${error.message}`;
    return finding({ code: 'test_failed', said, path: file, line: row, column: col });
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every line of every rule in the packages that changed. */
function coverageOf({ files = {} }: Coverage, changed: readonly string[]): Tested {
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
