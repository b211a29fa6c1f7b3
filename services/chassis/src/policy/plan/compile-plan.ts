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
import { addMember, equal, hasMember, isListed, setOf, unionOf } from '../values/compare-values.ts';
import { Decimal } from '../values/decimal.ts';
import { RegoSet } from '../values/rego-set.ts';
import type { OpenObject, Value } from '../values/value.ts';
import { FunctionLibrary, type LibraryPart } from './function-library.ts';
import { quoted } from './function-scope.ts';
import { PlanError, PlanFault } from './plan-error.ts';
import type { Plan } from './plan-ir.ts';
import { type WrittenPlan, writePlan } from './write-plan.ts';

export type Builtin = (...operands: Value[]) => Value | undefined;
export type Builtins = Readonly<Record<string, Builtin>>;
/** Values that an entrypoint yields for an input, each as an object with `result`. */
export type Entrypoint = (input: Value | undefined) => readonly { readonly result: Value }[];

/** A plan as JavaScript that is not running yet: plain texts, which may be handed to another thread. */
export type ProgramPart = {
  readonly source: string;
  /** Builtins that it calls, by their names, in the order of its numbers for them. */
  readonly used: readonly string[];
  readonly entrypoints: readonly string[];
};

export type Compilation = { readonly builtins: Builtins; readonly data: Value };

/**
 * Writes plans that read the same data as parts of one program; each may use what stands in those before it. Throws
 * `PlanError` for a statement or builtin that is unknown. A rule whose operands are all known is evaluated at most once for
 * an input, whichever of the plans ask for it, and not at all where its value follows from the rules and the data alone.
 */
export function programWriter({ builtins, data }: Compilation): (plan: Plan) => ProgramPart {
  const library = new FunctionLibrary();
  return (plan) => {
    const used: string[] = [];
    const builtin = (name: string) => {
      if (!Object.hasOwn(builtins, name)) {
        throw new PlanError(PlanFault.builtin, `the plan engine has no builtin ${name}`);
      }
      if (!used.includes(name)) used.push(name);
      return { name: builtinName(name), answer: builtins[name] as Builtin };
    };
    const { part, written } = library.inPart(() => writePlan(plan, { library, builtin, data }));
    return { source: partText(part, used, written), used, entrypoints: plan.plans.plans.map(({ name }) => name) };
  };
}

/** A program of which one part after the other is started, in their order. */
export type RunningProgram = {
  /** The next part's entrypoints by their names. */
  startPart(part: ProgramPart): ReadonlyMap<string, Entrypoint>;
  /** Forgets what rules found out; to be called whenever the input is another one. */
  forget(): void;
};

export function runProgram({ builtins, data }: Compilation): RunningProgram {
  const shared: Shared = { clock: { epoch: 1, last: 1 }, declared: {} };
  return {
    startPart: ({ source, used, entrypoints }) => {
      const functions = program(source)(
        runtime,
        used.map((name) => builtins[name] as Builtin),
        shared,
      );
      return new Map(
        entrypoints.map((name, index): [string, Entrypoint] => {
          const evaluate = functions[index] as Evaluation;
          return [name, (input) => evaluate(input, data)];
        }),
      );
    },
    forget: () => {
      shared.clock.last += 1;
      shared.clock.epoch = shared.clock.last;
    },
  };
}

/** What is found out about a constant is found out once. */
function kept<Answer>(answer: (value: Value) => Answer): (constant: Value) => Answer {
  const known = new WeakMap<object, Answer>();
  return (constant) => {
    if (typeof constant !== 'object' || constant === null) return answer(constant);
    const found = known.get(constant) ?? answer(constant);
    known.set(constant, found);
    return found;
  };
}

/** What the generated text calls, by these names. */
const runtime = {
  get,
  insert,
  isListed,
  unionOfList: (list: readonly Value[]) =>
    list.every((member) => member instanceof RegoSet) ? unionOf(list as readonly RegoSet[]) : undefined,
  isArray: Array.isArray,
  isObject,
  isSet: (value: unknown) => value instanceof RegoSet,
  length,
  membersOf,
  sortedMembersOf,
  membersOfConstant: kept(membersOf),
  sortedMembersOfConstant: kept(sortedMembersOf),
  merge,
  withValueAt,
  addMember,
  equal,
  newSet: () => new RegoSet(),
  setOf,
  Decimal,
  withEntries: (object: OpenObject, entries: readonly (readonly [Value, Value])[]) => {
    for (const [key, value] of entries) insert(object, key, value);
    return object;
  },
  memberOf: (value: unknown, key: string) => (value instanceof RegoSet && hasMember(value, key) ? key : undefined),
  conflict: (place: string) => new PlanError(PlanFault.conflict, `${place}: two values for one rule or key`),
  /** Finds a rule by its path, which may hold anything. */
  finderOf: (rules: ReadonlyMap<string, unknown>) => (path: readonly Value[]) =>
    path.every((key) => typeof key === 'string') ? rules.get(JSON.stringify(path)) : undefined,
};

type Shared = {
  /** The input that rules are evaluated for has a number; what `with` puts in its place for a while has one of its own. */
  readonly clock: { epoch: number; last: number };
  /** Functions and constants of the parts that run, by their names. */
  readonly declared: Record<string, unknown>;
};
type Evaluation = (input: Value | undefined, data: Value) => readonly { readonly result: Value }[];
type Program = (given: typeof runtime, builtins: readonly Builtin[], shared: Shared) => readonly Evaluation[];

/**
 * The one place where text becomes code. The text is written here from a plan that `opa` compiled: from checked numbers,
 * fixed words and texts quoted by `JSON.stringify`, never from a rule's own text. A closure per statement instead would
 * be several times slower, and speed is what this engine is for.
 */
function program(source: string): Program {
  return new Function('runtime', 'builtins', 'shared', source) as Program;
}

/** The same in every part, for parts share functions by what they say. */
function builtinName(name: string): string {
  return `u_${name.replaceAll(/[^A-Za-z0-9]/g, '_')}`;
}

function partText(part: LibraryPart, used: readonly string[], { entries, finder }: WrittenPlan): string {
  const rules = finder.rules.map(([path, name]) => `[${quoted(path)}, ${name}]`);
  return [
    '"use strict";',
    `const {${Object.keys(runtime).join(', ')}} = runtime, {clock} = shared;`,
    `const {${part.imported.join(', ')}} = shared.declared;`,
    ...used.map((name, index) => `const ${builtinName(name)} = builtins[${index}];`),
    ...part.texts,
    `const ${finder.name} = finderOf(new Map([${rules.join(', ')}]));`,
    `Object.assign(shared.declared, {${part.declared.join(', ')}});`,
    `return [${entries.join(', ')}];`,
  ].join('\n');
}
