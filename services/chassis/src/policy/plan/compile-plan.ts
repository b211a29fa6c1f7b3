import {
  get,
  insert,
  isObject,
  length,
  membersOf,
  merge,
  sortedMembersOf,
  withValueAt,
} from '../values/access-value.ts';
import { addMember, equal, hasMember, setOf } from '../values/compare-values.ts';
import { Decimal } from '../values/decimal.ts';
import { RegoSet } from '../values/rego-set.ts';
import type { OpenObject, Value } from '../values/value.ts';
import { constantText } from './constant-text.ts';
import { emitBlock } from './emit-statement.ts';
import { foldConstants } from './fold-constants.ts';
import { FunctionScope, type PlanScope } from './function-scope.ts';
import { PlanError, PlanFault } from './plan-error.ts';
import type { Block, Plan, PlanFunction } from './plan-ir.ts';

export type Builtin = (...operands: Value[]) => Value | undefined;
export type Builtins = Readonly<Record<string, Builtin>>;
/** Values that the entrypoint yields for this input and data, each as an object with `result`. */
export type PlanFunctionOf = (input: Value | undefined, data: Value) => readonly { readonly result: Value }[];

/** A plan as JavaScript that is not running yet: plain texts, which may be handed to another thread. */
export type PlanProgram = {
  readonly source: string;
  /** Builtins that it calls, by their names, in the order of its numbers for them. */
  readonly used: readonly string[];
  readonly entrypoints: readonly string[];
};

/** JavaScript functions, one for each entrypoint by its name. Throws `PlanError` as `planProgram` does. */
export function compilePlan(plan: Plan, builtins: Builtins): ReadonlyMap<string, PlanFunctionOf> {
  return startProgram(planProgram(plan, builtins), builtins);
}

/**
 * Writes the program of a plan, which is most of the work. Throws `PlanError` for a statement or builtin that is unknown.
 * A rule without arguments is evaluated at most once an evaluation.
 */
export function planProgram(plan: Plan, builtins: Builtins): PlanProgram {
  const constants: Value[] = [];
  const rules = plan.funcs?.funcs ?? [];
  const names = new Map(rules.map((rule, index) => [rule.name, ruleName(rule, index)]));
  const used: string[] = [];
  const scope: PlanScope = {
    strings: (plan.static.strings ?? []).map(({ value }) => value),
    files: (plan.static.files ?? []).map(({ value }) => value),
    constants,
    functionName: (name) => names.get(name) ?? builtinName(name, used, builtins),
    givesNothing: (name) =>
      plan.static.builtin_funcs?.some((builtin) => builtin.name === name && !builtin.decl.result) ?? false,
  };
  const functions = rules.map((rule, index) => functionText(rule, index, scope));
  const entries = plan.plans.plans.map(({ blocks }, index) => entryText(blocks, index, scope));
  const source = programText({ functions, entries, rules, constants, used });
  return { source, used, entrypoints: plan.plans.plans.map(({ name }) => name) };
}

export function startProgram(
  { source, used, entrypoints }: PlanProgram,
  builtins: Builtins,
): ReadonlyMap<string, PlanFunctionOf> {
  const called = used.map((name) => builtins[name] as Builtin);
  const functions = program(source)(runtime, called);
  return new Map(entrypoints.map((name, index) => [name, functions[index] as PlanFunctionOf]));
}

/** What the generated text calls, by these names. */
const runtime = {
  get,
  insert,
  isArray: Array.isArray,
  isObject,
  isSet: (value: unknown) => value instanceof RegoSet,
  length,
  membersOf,
  sortedMembersOf,
  merge,
  withValueAt,
  addMember,
  equal,
  newSet: () => setOf([]),
  setOf,
  Decimal,
  withEntries: (object: OpenObject, entries: readonly (readonly [Value, Value])[]) => {
    for (const [key, value] of entries) insert(object, key, value);
    return object;
  },
  ruleFinder,
  memberOf: (value: unknown, key: string) => (value instanceof RegoSet && hasMember(value, key) ? key : undefined),
  conflict: (place: string) => new PlanError(PlanFault.conflict, `${place}: two values for one rule or key`),
};

type Program = (given: typeof runtime, builtins: readonly Builtin[]) => readonly PlanFunctionOf[];

/**
 * The one place where text becomes code. The text is written here from a plan that `opa` compiled: from checked numbers,
 * fixed words and texts quoted by `JSON.stringify`, never from a rule's own text. A closure per statement instead would
 * be several times slower, and speed is what this engine is for.
 */
function program(source: string): Program {
  return new Function('runtime', 'builtins', source) as Program;
}

type Parts = {
  readonly functions: readonly string[];
  readonly entries: readonly string[];
  readonly rules: readonly PlanFunction[];
  readonly constants: readonly Value[];
  readonly used: readonly string[];
};

function programText({ functions, entries, rules, constants, used }: Parts): string {
  return [
    '"use strict";',
    `const {${Object.keys(runtime).join(', ')}} = runtime;`,
    ...constants.map((constant, index) => `const c${index} = ${constantText(constant)};`),
    ...used.map((_, index) => `const u${index} = builtins[${index}];`),
    `const newMemo = () => new Array(${rules.length}).fill(undefined);`,
    'const nothing = Symbol();',
    'let memo = newMemo();',
    ...functions,
    `const ruleAt = ruleFinder([${rules.map(foundText).join(', ')}]);`,
    ...entries,
    `return [${entries.map((_, index) => `p${index}`).join(', ')}];`,
  ].join('\n');
}

/** Tells the rule in profiles and stacks. */
function ruleName({ name }: PlanFunction, index: number): string {
  return `f${index}_${name.replaceAll(/[^A-Za-z0-9]+/g, '_')}`;
}

/** Rules without arguments see the input and the data alone. */
const DOCUMENTS = 2;

function functionText(rule: PlanFunction, index: number, plan: PlanScope): string {
  const scope = new FunctionScope(plan);
  const isKept = rule.params.length === DOCUMENTS;
  const returns = (local: string): string =>
    isKept ? `memo[${index}] = ${local} === undefined ? nothing : ${local}; return ${local};` : `return ${local};`;
  const body = bodyText(rule.blocks, scope, returns);
  const params = rule.params.map((local) => scope.local(local));
  const start = isKept
    ? `const kept = memo[${index}]; if (kept !== undefined) return kept === nothing ? undefined : kept;`
    : '';
  const end = isKept ? `memo[${index}] = nothing;` : '';
  return `function ${ruleName(rule, index)}(${params.join(', ')}) {${start}\n${declared(scope, rule.params)}\n${body}\n${end}}`;
}

function entryText(blocks: readonly Block[], index: number, plan: PlanScope): string {
  const scope = new FunctionScope(plan);
  const body = bodyText(blocks, scope, () => {
    throw new PlanError(PlanFault.plan, 'an entrypoint returns from inside');
  });
  const documents = [0, 1];
  const params = documents.map((local) => scope.local(local)).join(', ');
  return `function p${index}(${params}) {memo = newMemo(); const results = [];\n${declared(scope, documents)}\n${body}\nreturn results;}`;
}

function bodyText(blocks: readonly Block[], scope: FunctionScope, returns: (local: string) => string): string {
  const constants = foldConstants(blocks, scope.plan.strings);
  return blocks.map((block) => emitBlock(block, { scope, constants, returns })).join('\n');
}

function declared(scope: FunctionScope, params: readonly number[]): string {
  const own = [...scope.locals].filter((local) => !params.includes(local));
  return own.length === 0 ? '' : `let ${own.map((local) => `l${local}`).join(', ')};`;
}

function builtinName(name: string, used: string[], builtins: Builtins): string {
  if (!Object.hasOwn(builtins, name)) {
    throw new PlanError(PlanFault.builtin, `the plan engine has no builtin ${name}`);
  }
  const known = used.indexOf(name);
  return `u${known === -1 ? used.push(name) - 1 : known}`;
}

/** A rule beside the text of its path. */
function foundText(rule: PlanFunction, index: number): string {
  return `[${JSON.stringify(JSON.stringify(rule.path ?? null))}, ${ruleName(rule, index)}]`;
}

/** Finds a rule by a path that is known only when it is called. */
function ruleFinder(rules: readonly (readonly [path: string, rule: unknown])[]): (path: readonly Value[]) => unknown {
  const byPath = new Map(rules);
  return (path) => (path.every((key) => typeof key === 'string') ? byPath.get(JSON.stringify(path)) : undefined);
}
