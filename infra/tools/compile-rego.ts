import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import type { AskedRules } from '../../services/chassis/src/policy/answer-rules.ts';

const run = promisify(execFile);

export const Engine = { plan: 'plan', wasm: 'wasm' } as const;
export type Engine = (typeof Engine)[keyof typeof Engine];

/** Rules as texts, and what is asked of them: a reference such as `data.a.b`, or any other term. */
export type RegoQuestion = {
  readonly modules: readonly string[];
  /** What the caller calls each of them, for messages. Default: their places in the list. */
  readonly names?: readonly string[];
  readonly query: string;
};

/** Why rules do not compile: the code is the one that OPA gives. */
export class RegoRefused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The package that asks; nobody else's rules should be in it. */
const ASKING = 'salesmesh_asked';

/** Compiles for one engine with the program `opa`. Throws `RegoRefused` with what it says. */
export async function compileRego(
  opa: string,
  { modules, names = modules.map((_, index) => `modules[${index}]`), query }: RegoQuestion,
  engine: Engine,
): Promise<Pick<AskedRules, 'compiled' | 'entrypoint'>> {
  const folder = await mkdtemp(`${tmpdir()}/rego-`);
  try {
    await mkdir(`${folder}/rules`);
    const texts = [...modules, `package ${ASKING}\n\n${answerRule(query)}\n`];
    await Promise.all(texts.map((text, index) => writeFile(`${folder}/rules/module-${index}.rego`, text)));
    const output = ['-t', engine, '-e', `${ASKING}/answer`, '-o', 'bundle.tar.gz'];
    await run(opa, ['build', ...output, 'rules'], { cwd: folder }).catch(refused(names));
    const file = engine === Engine.wasm ? 'policy.wasm' : 'plan.json';
    await run('tar', ['-xzf', 'bundle.tar.gz', `/${file}`], { cwd: folder });
    const made = await readFile(`${folder}/${file}`);
    const compiled = engine === Engine.wasm ? { wasm: new Uint8Array(made) } : { plan: JSON.parse(made.toString()) };
    return { compiled, entrypoint: `${ASKING}/answer` };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The rule that answers a query. One that names its value, such as `data.a.b = x`, asks for the value; two values must be equal. */
function answerRule(query: string): string {
  const [, left = query, right] = /^(.+?)\s+=\s+(.+)$/s.exec(query.trim()) ?? [];
  if (right === undefined || isName(right)) return `answer := ${left}`;
  return isName(left) ? `answer := ${right}` : `answer := ${left} if ${left} = ${right}`;
}

function isName(term: string): boolean {
  return /^[a-z_]\w*$/.test(term) && !documents.has(term);
}
const documents = new Set(['data', 'input', 'true', 'false', 'null']);

const refused =
  (names: readonly string[]) =>
  (failure: unknown): never => {
    const { stdout = '', stderr = '' } = failure as { stdout?: string; stderr?: string };
    const said = `${stdout}${stderr}`.trim();
    const [code = 'compile_failed'] = /\brego_\w+_error\b/.exec(said) ?? [];
    throw new RegoRefused(code, said === '' ? String(failure) : inNamesOf(names, said));
  };

/** The line that holds the query is written here, so its number would tell the caller nothing. */
function inNamesOf(names: readonly string[], said: string): string {
  return said.replaceAll(/rules\/module-(\d+)\.rego(:\d+)?/g, (_, index: string, line = '') => {
    const name = names[Number(index)];
    return name === undefined ? 'the query' : `${name}${line}`;
  });
}
