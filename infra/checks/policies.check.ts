// Everything that holds of the law packs and the access rules: format, types, lint, tests with full line coverage, tests both ways for every
// rule, fresh register and schema. node infra/checks/policies.check.ts; with --write it first mends what a program can mend.
import { execFile } from 'node:child_process';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { isDeepStrictEqual, promisify } from 'node:util';
import { factsSchema } from '../../services/compliance/src/decisions/facts-schema.ts';
import { negatedCalls } from '../../services/compliance/src/pack-build/negated-calls.ts';
import { registerOf } from '../../services/compliance/src/pack-build/register-table.ts';
import { registeredRules, registerFaults } from '../../services/compliance/src/pack-build/rule-register.ts';
import { readSources } from '../../services/compliance/src/rules/publishing/law-sources.ts';
import { toolProgram } from '../tools/build-program.ts';
import { policiesFolder, policyTool } from '../tools/policy-sources.ts';

const run = promisify(execFile);
const isWriting = process.argv.includes('--write');

/** Folders of rules, each with the schema of what it is asked. */
const schemas = { outbound: 'schemas/input.json', access: 'schemas/access.json' };

type Said = { readonly isOk: boolean; readonly text: string };

async function tool(program: string, ...words: string[]): Promise<Said> {
  const { exitCode, stdout, stderr } = await policyTool(program)(words, policiesFolder);
  return { isOk: exitCode === 0, text: stdout + stderr };
}

async function formatFaults(opa: string): Promise<string[]> {
  const said = await tool(opa, 'fmt', isWriting ? '--write' : '--list', ...Object.keys(schemas));
  const files = isWriting ? '' : said.text.trim();
  return files === '' && said.isOk ? [] : [`not formatted, run with --write: ${files.replaceAll('\n', ' ')}`];
}

async function typeFaults(opa: string): Promise<string[]> {
  const rules = ['-b', '.', '--capabilities', 'capabilities.json'];
  const faults: string[] = [];
  for (const [folder, schema] of Object.entries(schemas)) {
    const others = Object.keys(schemas).filter((other) => other !== folder);
    const ignored = others.flatMap((other) => ['--ignore', other]);
    const said = await tool(opa, 'check', '--strict', '-s', schema, ...rules, ...ignored);
    if (!said.isOk) faults.push(said.text.trim());
  }
  return faults;
}

async function lintFaults(regal: string): Promise<string[]> {
  const said = await tool(regal, 'lint', '--format', 'compact', '.');
  return said.isOk ? [] : [said.text.trim()];
}

type Coverage = { coverage: number; files: Record<string, { not_covered?: { start: { row: number } }[] }> };

async function testFaults(opa: string): Promise<string[]> {
  const said = await tool(opa, 'test', '-b', '.', '--timeout', '60s', '--coverage', '--format', 'json');
  // Of a failure that run says no more than that there is one.
  if (!said.isOk) return [(await tool(opa, 'test', '-b', '.', '--timeout', '60s')).text.trim()];
  const { files }: Coverage = JSON.parse(said.text);
  return Object.entries(files).flatMap(([file, { not_covered = [] }]) =>
    not_covered.map(({ start }) => `${file}:${start.row}: no test reaches this line`),
  );
}

async function negationFaults(opa: string): Promise<string[]> {
  const files = await Array.fromAsync(glob('{outbound,access}/**/*.rego', { cwd: policiesFolder }));
  const rules = files.filter((file) => !file.endsWith('_test.rego'));
  const found: string[] = [];
  for (const rule of rules) {
    const calls = await negatedCalls(policyTool(opa), policiesFolder, rule);
    found.push(...calls.map(({ file, row, fact }) => `policies/${file}:${row}: not … ${fact} …`));
  }
  return found;
}

async function generatedFaults(): Promise<string[]> {
  const texts = await readSources(policiesFolder);
  const rules = registeredRules(texts);
  const register = `${policiesFolder}/REGISTER.md`;
  const schema = `${policiesFolder}/schemas/input.json`;
  if (isWriting) {
    await writeFile(register, registerOf(texts));
    await writeFile(schema, JSON.stringify(factsSchema()));
    await run('biome', ['format', '--write', schema, register]);
  }
  const isFresh = {
    // Compared by content: how the two are laid out is the formatter's matter.
    'REGISTER.md': wordsOf(await readFile(register, 'utf8')) === wordsOf(registerOf(texts)),
    'schemas/input.json': isDeepStrictEqual(JSON.parse(await readFile(schema, 'utf8')), factsSchema()),
  };
  const stale = Object.entries(isFresh).filter(([, fresh]) => !fresh);
  const faults = stale.map(([name]) => `policies/${name} is stale, run with --write`);
  const wrong = registerFaults(texts, rules);
  return [...wrong.map(({ file, row, what }) => `policies/${file}:${row}: ${what}`), ...faults];
}

function wordsOf(markdown: string): string {
  return markdown.replaceAll(/[\s|*_-]+/g, '');
}

const report = (line: string) => process.stderr.write(`${line}\n`);
const opa = await toolProgram('opa', report);
const regal = await toolProgram('regal', report);
const checks: [string, () => Promise<string[]>][] = [
  ['format', () => formatFaults(opa)],
  ['types', () => typeFaults(opa)],
  ['negation', () => negationFaults(opa)],
  ['lint', () => lintFaults(regal)],
  ['tests', () => testFaults(opa)],
  ['register', generatedFaults],
];
for (const [name, check] of checks) {
  const faults = await check();
  report(`policies: ${name} ${faults.length === 0 ? 'ok' : 'FAILED'}`);
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
