import { parseDocument } from 'yaml';
import { negatedCalls } from '../../pack-build/negated-calls.ts';
import { registeredRules, registerFaults } from '../../pack-build/rule-register.ts';
import { type LawSources, writeFiles } from '../publishing/law-sources.ts';
import type { Finding } from '../revision/law-revision.ts';
import { type FindingCode, finding } from './finding-texts.ts';
import { lintSettings } from './lint-settings.ts';
import type { RuleTools } from './rule-tools.ts';

/** A draft laid out in a folder. `changed` are the paths that differ from the rules it changes. */
export type LaidOut = { readonly folder: string; readonly sources: LawSources; readonly changed: readonly string[] };

const isRego = (path: string) => path.endsWith('.rego');
const isThere =
  ({ sources }: LaidOut) =>
  (path: string) =>
    sources.has(path);

export function yamlFindings(draft: LaidOut): Finding[] {
  const files = draft.changed.filter((path) => path.endsWith('.yaml')).filter(isThere(draft));
  return files.flatMap((path) =>
    parseDocument(draft.sources.get(path) ?? '', { merge: true }).errors.map(({ message, linePos }) => {
      const [{ line, col } = { line: 1, col: 1 }] = linePos ?? [];
      return finding({ code: 'unreadable_yaml', said: message.split('\n')[0] ?? '', path, line, column: col });
    }),
  );
}

type OpaError = { message: string; code: string; location?: { file: string; row: number; col: number } };

/** Syntax, types against the schema of facts, and builtins: nothing is evaluated before this has passed. */
export async function typeFindings({ opa }: RuleTools, { folder }: LaidOut): Promise<Finding[]> {
  const words = ['check', '--strict', '-s', 'schemas/input.json', '-b', '.', '--capabilities', '../checked.json'];
  const said = await opa([...words, '--format', 'json'], folder);
  if (said.exitCode === 0) return [];
  const errors = opaErrors(`${said.stderr}${said.stdout}`);
  const isAsked = errors.some(({ message }) => UNDEFINED.test(message));
  const builtins = isAsked ? await builtinNames(opa, folder) : new Set<string>();
  return errors.map(({ message, code, location }) => {
    const { file = '', row = 0, col = 0 } = location ?? {};
    return finding({ code: codeOf(code, message, builtins), said: message, path: file, line: row, column: col });
  });
}

const UNDEFINED = /^undefined function (\S+)/;

/** All that OPA itself has: a function among these is one that rules may not call, any other is one that nobody wrote. */
async function builtinNames(opa: RuleTools['opa'], folder: string): Promise<ReadonlySet<string>> {
  const { stdout } = await opa(['capabilities', '--current'], folder);
  const { builtins } = JSON.parse(stdout) as { builtins: { name: string }[] };
  return new Set(builtins.map(({ name }) => name));
}

function opaErrors(text: string): OpaError[] {
  try {
    return (JSON.parse(text) as { errors: OpaError[] }).errors;
  } catch {
    // Of what it cannot load it tells in plain words.
    return [{ message: text.trim(), code: 'rego_compile_error' }];
  }
}

function codeOf(code: string, message: string, builtins: ReadonlySet<string>): FindingCode {
  const [, undefinedFunction] = UNDEFINED.exec(message) ?? [];
  if (undefinedFunction !== undefined)
    return builtins.has(undefinedFunction) ? 'unsupported_builtin' : 'unknown_function';
  if (code === 'rego_parse_error' || code === 'rego_type_error') return code;
  return 'rego_compile_error';
}

export async function formatFindings({ opa }: RuleTools, draft: LaidOut): Promise<Finding[]> {
  const { stdout } = await opa(['fmt', '--list', 'outbound'], draft.folder);
  const paths = stdout.split('\n').filter((path) => path !== '');
  const found = paths.map(async (path) => {
    const { stdout: replacement } = await opa(['fmt', path], draft.folder);
    const lines = (draft.sources.get(path) ?? '').split('\n');
    const wanted = replacement.split('\n');
    const line = 1 + lines.findIndex((text, index) => text !== wanted[index]);
    const said = `line ${line} should be: ${wanted[line - 1] ?? '(the end of the file)'}`;
    return finding({ code: 'not_formatted', said, path, line, column: 1, replacement });
  });
  return Promise.all(found);
}

/** Of changed files alone: the others passed before. */
export async function negationFindings({ opa }: RuleTools, draft: LaidOut): Promise<Finding[]> {
  const rules = draft.changed.filter((path) => isRego(path) && !path.endsWith('_test.rego')).filter(isThere(draft));
  const found: Finding[] = [];
  for (const rule of rules) {
    for (const { file, fact, row, col } of await negatedCalls(opa, draft.folder, rule))
      found.push(finding({ code: 'negated_call', said: `not … ${fact} …`, path: file, line: row, column: col }));
  }
  return found;
}

type Violation = {
  title: string;
  description: string;
  level: string;
  location: { file: string; row: number; col: number };
  related_resources?: { ref: string }[];
};

export async function lintFindings({ regal }: RuleTools, { folder, sources }: LaidOut): Promise<Finding[]> {
  await writeFiles(new Map([['lint.yaml', lintSettings(sources)]]), `${folder}/..`);
  const { stdout } = await regal(['lint', '--format', 'json', '--config-file', '../lint.yaml', 'outbound'], folder);
  const { violations } = JSON.parse(stdout) as { violations: Violation[] };
  // How files are laid out is told with the text that they should have.
  const own = violations.filter(({ title, level }) => title !== 'opa-fmt' && level === 'error');
  return own.map(({ title, description, location, related_resources: [page] = [] }) => {
    const said = `${title}: ${description}${page === undefined ? '' : ` (${page.ref})`}`;
    return finding({ code: 'lint', said, path: location.file, line: location.row, column: location.col });
  });
}

export function registerFindings({ sources }: LaidOut): Finding[] {
  return registerFaults(sources, registeredRules(sources)).map(({ file, row, what }) =>
    finding({ code: 'register', said: what, path: file, line: row, column: 1 }),
  );
}
