/*
 * Evaluates Rego by one of the engines: node infra/tools/rego.ts ENGINE=plan|wasm DIR=folder QUERY=data.a.b [INPUT=f.json]
 * [DATA=f.json] prints one line of JSON; with CASES=file.ndjson, one line an answer. Non-zero only when it cannot ask, for a line of CASES too.
 */
import { glob, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { answerRules, type RulesAnswer } from '../../services/chassis/src/policy/answer-rules.ts';
import { toolProgram } from './build-program.ts';
import { compileRego, Engine, RegoRefused } from './compile-rego.ts';

type Asked = { id?: unknown; modules: string[]; names?: string[]; query: string; input?: string; data?: string };

const USAGE = `usage: make -s rego ENGINE=plan|wasm DIR=folder QUERY=data.a.b [INPUT=f.json] [DATA=f.json]
   or: make -s rego ENGINE=plan|wasm CASES=file.ndjson, a line {"id","modules":[text],"query","input","data"} each`;

class UsageError extends Error {}

try {
  await main(settings(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

type Settings = Partial<Record<'ENGINE' | 'DIR' | 'QUERY' | 'INPUT' | 'DATA' | 'CASES', string>>;

/** NAME=value; one without a value is as if it were not there. */
function settings(words: readonly string[]): Settings {
  const pairs = words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''));
}

async function main({ ENGINE = Engine.plan, DIR, QUERY, INPUT, DATA, CASES }: Settings): Promise<void> {
  if (ENGINE !== Engine.plan && ENGINE !== Engine.wasm) throw new UsageError(USAGE);
  const opa = await toolProgram('opa', (line) => process.stderr.write(`${line}\n`));
  if (CASES !== undefined) return answerCases(await readNamed('CASES', CASES), (asked) => answer(opa, asked, ENGINE));
  if (DIR === undefined || QUERY === undefined) throw new UsageError(USAGE);
  const asked = { ...(await modulesIn(DIR)), query: QUERY };
  const documents = {
    ...(INPUT && { input: await readJson('INPUT', INPUT) }),
    ...(DATA && { data: await readJson('DATA', DATA) }),
  };
  print(await answer(opa, { ...asked, ...documents }, ENGINE));
}

async function modulesIn(folder: string): Promise<{ modules: string[]; names: string[] }> {
  const files = (await Array.fromAsync(glob('**/*.rego', { cwd: folder }))).sort();
  if (files.length === 0) throw new UsageError(`DIR=${folder} holds no file *.rego; name the folder of the rules`);
  const names = files.map((file) => join(folder, file));
  return { names, modules: await Promise.all(names.map((file) => readFile(file, 'utf8'))) };
}

async function readNamed(name: string, path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new Error(`${name}=${path} cannot be read (${cause.code}); name a file that is there`, { cause });
  });
}

async function readJson(name: string, path: string): Promise<string> {
  const text = await readNamed(name, path);
  try {
    JSON.parse(text);
  } catch (cause) {
    throw new Error(`${name}=${path} is not JSON (${(cause as Error).message}); put one whole value in it`, { cause });
  }
  return text;
}

async function answer(
  opa: string,
  { modules, names, query, input, data = '{}' }: Asked,
  engine: Engine,
): Promise<RulesAnswer> {
  try {
    const rules = await compileRego(opa, { modules, query, ...(names && { names }) }, engine);
    return await answerRules({ ...rules, data, ...(input === undefined ? {} : { input }) });
  } catch (error) {
    if (error instanceof RegoRefused) return { error: { code: error.code, message: error.message } };
    throw error;
  }
}

/** As many at once as there are cores, printed in the order of the file. */
async function answerCases(text: string, ask: (asked: Asked) => Promise<RulesAnswer>): Promise<void> {
  // Numbered before blank ones are left out, as an editor counts them.
  const lines = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [{ line, number: index + 1 }]));
  let unread = 0;
  const width = availableParallelism();
  for (let from = 0; from < lines.length; from += width) {
    const answers = lines.slice(from, from + width).map(async ({ line, number }) => {
      const asked = caseOf(line, number);
      return 'error' in asked ? asked : { id: asked.id, answer: await ask(asked) };
    });
    for (const said of await Promise.all(answers)) {
      if ('error' in said) {
        print(said);
        unread += 1;
      } else print(said.answer, said.id);
    }
  }
  if (unread > 0) {
    throw new Error(`${unread} of ${lines.length} lines could not be read (see "bad_case" in their place)`);
  }
}

function caseOf(line: string, number: number): Asked | { error: { code: string; message: string } } {
  const wrong = (message: string) => ({ error: { code: 'bad_case', message: `line ${number}: ${message}` } });
  let read: Record<string, unknown>;
  try {
    read = JSON.parse(line, keepNumbers);
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
  const { id, modules, query, input, data } = read;
  if (!Array.isArray(modules) || typeof query !== 'string')
    return wrong('it needs modules, a list of texts, and query');
  return {
    id,
    modules: modules.map(String),
    query,
    ...(input === undefined ? {} : { input: JSON.stringify(input) }),
    ...(data === undefined || data === null ? {} : { data: JSON.stringify(data) }),
  };
}

/** Digits beyond a double go through as they are. */
function keepNumbers(_: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || context?.source === undefined || String(value) === context.source) return value;
  return (JSON as typeof JSON & { rawJSON(text: string): unknown }).rawJSON(context.source);
}

function print(answer: RulesAnswer, id?: unknown): void {
  const told = id === undefined ? '' : `"id":${JSON.stringify(id)},`;
  const said = 'result' in answer ? `"result":${answer.result}` : JSON.stringify(answer).slice(1, -1);
  process.stdout.write(`{${told}${said}}\n`);
}
