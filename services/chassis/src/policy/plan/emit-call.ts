import { sortedMembers } from '../values/compare-values.ts';
import { RegoSet, sizeOf } from '../values/rego-set.ts';
import type { Value } from '../values/value.ts';
import type { FunctionScope, WrittenBuiltin, WrittenRule } from './function-scope.ts';
import type { Known } from './known-values.ts';
import { ASK_LISTS } from './listed-sets.ts';
import { PlanError } from './plan-error.ts';
import type { Operand, StatementOf } from './plan-ir.ts';

/** Rules are called with the input and the data first. */
export const DOCUMENTS = 2;

export function callText(stmt: StatementOf<'CallStmt'>['stmt'], scope: FunctionScope): string {
  const { func, result, args: given } = stmt;
  const args = given ?? [];
  const known = args.slice(DOCUMENTS).map((operand) => scope.knownOf(operand));
  const rule = scope.plan.rule(func, known);
  if (rule !== undefined) return ruleCall(rule, { args, result }, scope);
  const builtin = scope.plan.builtin(func);
  const answer = answerNow(builtin, args, scope);
  if (answer !== undefined) return settled(answer, result, scope);
  const expression = inlined(func, args, scope);
  scope.learn(result);
  const asked = listCall(func, args, scope);
  if (asked !== undefined) return awaited(asked, result, scope);
  if (expression !== undefined) return `${scope.target(result)} = ${expression};`;
  scope.hasEffects = true;
  const called = `${builtin.name}(${args.map((operand) => scope.operand(operand)).join(', ')})`;
  return builtin.givesNothing ? `${called};` : awaited(called, result, scope);
}

/** The question to a list that stands in a set's place. */
function listCall(func: string, args: readonly Operand[], scope: FunctionScope): string | undefined {
  const asks = Object.hasOwn(ASK_LISTS, func) ? ASK_LISTS[func] : undefined;
  const list = asks && args[asks.operand];
  if (list?.type !== 'local' || !scope.listed.has(list.value) || scope.knownOf(list) !== undefined) return undefined;
  return `${asks?.answer}(${args.map((operand) => scope.operand(operand)).join(', ')})`;
}

function ruleCall(
  rule: WrittenRule,
  { args, result }: { args: readonly Operand[]; result: number },
  scope: FunctionScope,
): string {
  if (rule.outcome !== undefined && !rule.hasEffects) return settled(rule.outcome, result, scope);
  scope.hasEffects ||= rule.hasEffects;
  const given = args.filter((operand, index) => index >= DOCUMENTS && scope.knownOf(operand)?.value === undefined);
  const documents = args.slice(0, DOCUMENTS).map(({ value }) => scope.local(value as number));
  scope.learn(result);
  return awaited(
    `${rule.name}(${[...documents, ...given.map((operand) => scope.operand(operand))].join(', ')})`,
    result,
    scope,
  );
}

function awaited(called: string, result: number, scope: FunctionScope): string {
  return scope.leaveIf(`(${scope.target(result)} = ${called}) === undefined`);
}

function settled(known: Known, result: number, scope: FunctionScope): string {
  if (known.value === undefined) return scope.leave();
  return scope.assignKnown(result, known);
}

/** Larger answers would only fill memory. */
const KEPT_MEMBERS_MAX = 1_000;

/** What a builtin answers to operands that are the same at each evaluation. */
function answerNow(builtin: WrittenBuiltin, args: readonly Operand[], scope: FunctionScope): Known | undefined {
  const operands = args.map((operand) => scope.knownOf(operand)?.value);
  if (builtin.givesNothing || !operands.every((operand) => operand !== undefined)) return undefined;
  try {
    const value = builtin.answer(...operands);
    return isLarge(value) ? undefined : { value };
  } catch (error) {
    // It breaks off when it is evaluated, not before: perhaps it never is.
    if (error instanceof PlanError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function isLarge(value: Value | undefined): boolean {
  if (typeof value === 'string' || Array.isArray(value)) return value.length > KEPT_MEMBERS_MAX;
  return value instanceof RegoSet && sizeOf(value) > KEPT_MEMBERS_MAX;
}

type Inline = (operands: readonly Operand[], scope: FunctionScope) => string | undefined;

/** Builtins that are written out where they are called: each gives a value whatever its operands are. */
const inlines: Readonly<Record<string, Inline>> = {
  equal: ([a, b], scope) => alike(a, b, scope),
  eq: ([a, b], scope) => alike(a, b, scope),
  neq: ([a, b], scope) => `!${alike(a, b, scope)}`,
  lt: ([a, b], scope) => ordered(a, '<', b, scope),
  lte: ([a, b], scope) => ordered(a, '<=', b, scope),
  gt: ([a, b], scope) => ordered(a, '>', b, scope),
  gte: ([a, b], scope) => ordered(a, '>=', b, scope),
  is_string: ([a], scope) => `(typeof ${scope.operand(a as Operand)} === "string")`,
  is_boolean: ([a], scope) => `(typeof ${scope.operand(a as Operand)} === "boolean")`,
  is_null: ([a], scope) => `(${scope.operand(a as Operand)} === null)`,
  is_array: ([a], scope) => `isArray(${scope.operand(a as Operand)})`,
  'internal.member_2': ([value, collection], scope) => oneOf(value, collection, scope),
};

function inlined(func: string, args: readonly Operand[], scope: FunctionScope): string | undefined {
  return Object.hasOwn(inlines, func) ? inlines[func]?.(args, scope) : undefined;
}

function alike(a: Operand | undefined, b: Operand | undefined, scope: FunctionScope): string {
  return `(${likeness(a as Operand, b as Operand, scope)})`;
}

/** Whether two operands are the same, as a condition. */
export function likeness(a: Operand, b: Operand, scope: FunctionScope): string {
  const [x, y] = [scope.operand(a), scope.operand(b)];
  const isByIdentity = [a, b].some((operand) => isIdentical(scope.knownOf(operand)?.value));
  return isByIdentity ? `${x} === ${y}` : `${x} === ${y} || equal(${x}, ${y})`;
}

/** Whether what is equal to it is also identical in JavaScript; numbers have one form each as long as they are short. */
export function isIdentical(value: Value | undefined): boolean {
  if (typeof value === 'number') return !Number.isInteger(value) || Number.isSafeInteger(value);
  return value !== undefined && (typeof value !== 'object' || value === null) && typeof value !== 'bigint';
}

const orders = { '<': 'lt', '<=': 'lte', '>': 'gt', '>=': 'gte' } as const;

/** Numbers of one kind JavaScript orders itself. */
function ordered(
  a: Operand | undefined,
  sign: keyof typeof orders,
  b: Operand | undefined,
  scope: FunctionScope,
): string | undefined {
  const [x, y] = [scope.operand(a as Operand), scope.operand(b as Operand)];
  const called = `${scope.plan.builtin(orders[sign]).name}(${x}, ${y})`;
  const kinds = [a, b].map((operand) => typeof scope.knownOf(operand as Operand)?.value);
  if (kinds.includes('string')) return called;
  const isBig = kinds.includes('bigint');
  const direct = `${x} ${sign} ${y}`;
  const both = (kind: string) => `typeof ${x} === "${kind}" && typeof ${y} === "${kind}"`;
  return isBig
    ? `(${both('bigint')} ? ${direct} : ${called})`
    : `(${both('number')} || ${both('bigint')} ? ${direct} : ${called})`;
}

/** Longer ones are looked up by hash. */
const LISTED_MAX = 8;

function oneOf(value: Operand | undefined, collection: Operand | undefined, scope: FunctionScope): string | undefined {
  const set = scope.knownOf(collection as Operand)?.value;
  const asked = scope.operand(value as Operand);
  if (!(set instanceof RegoSet)) return undefined;
  const members = sortedMembers(set);
  if (members.length > LISTED_MAX || !members.every(isIdentical)) return undefined;
  if (members.length === 0) return 'false';
  return `(${members.map((member) => `${asked} === ${scope.constant(member)}`).join(' || ')})`;
}
