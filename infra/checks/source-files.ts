import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Paths relative to the root of every file that git tracks or would track, deleted ones left out. */
export function repositoryFiles(): string[] {
  const list = (...flags: string[]) =>
    execFileSync('git', ['ls-files', ...flags], { cwd: repositoryRoot, encoding: 'utf8' })
      .split('\n')
      .filter(Boolean);
  const deleted = new Set(list('--deleted'));
  return list('--cached', '--others', '--exclude-standard').filter((path) => !deleted.has(path));
}

export function readRepositoryFile(path: string): string {
  return readFileSync(join(repositoryRoot, path), 'utf8');
}

/** Code that people write: generated folders are somebody else's to keep tidy. */
export function isWrittenCode(path: string): boolean {
  return /\.(ts|tsx|rego|proto|sh|mjs|js)$/.test(path) && !/(^|\/)gen\//.test(path);
}

/** Prints each finding and ends the process: 0 when there is none, 1 otherwise. */
export function report(check: string, findings: readonly string[]): never {
  for (const finding of findings) console.error(`${check}: ${finding}`);
  console.log(`${check}: ${findings.length === 0 ? 'ok' : `${findings.length} to mend`}`);
  process.exit(findings.length === 0 ? 0 : 1);
}
