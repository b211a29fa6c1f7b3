import type { Value } from '../values/value.ts';
import type { FunctionLibrary } from './function-library.ts';
import type { PlanScope, WrittenBuiltin, WrittenRule } from './function-scope.ts';
import type { Known } from './known-values.ts';
import { PlanError, PlanFault } from './plan-error.ts';
import { type Plan, type PlanFunction, statementsOf } from './plan-ir.ts';
import { type FunctionText, writeEntry, writeRule } from './write-function.ts';

export type WritingPlan = {
  readonly library: FunctionLibrary;
  readonly builtin: (name: string) => Pick<WrittenBuiltin, 'name' | 'answer'>;
  readonly data: Value;
};
/** Names of what was written for a plan. */
export type WrittenPlan = {
  readonly entries: readonly string[];
  /** Where rules are found by a path that is known only when they are called. */
  readonly finder: { readonly name: string; readonly rules: readonly (readonly [path: string, name: string])[] };
};

/** More variants of one rule, by operands that are known, would cost more than they save. */
const VARIANTS_MAX = 200;

/** Writes the functions of a plan into the library: its entrypoints, and of its rules those that are called. */
export function writePlan(plan: Plan, { library, builtin, data }: WritingPlan): WrittenPlan {
  const rules = new Map((plan.funcs?.funcs ?? []).map((rule) => [rule.name, rule]));
  const statements = [...statementsOf([...rules.values(), ...plan.plans.plans].flatMap(({ blocks }) => blocks))];
  const isDataReplaced = statements.some(
    ({ type, stmt }) => type === 'WithStmt' && 'local' in stmt && stmt.local === 1,
  );
  const knownData = isDataReplaced ? undefined : data;
  const written = new Map<string, WrittenRule | undefined>();
  const variants = new Map<string, number>();

  const write = (rule: PlanFunction, operands: readonly (Known | undefined)[]): WrittenRule => {
    const text = writeRule(rule, scope, { operands, data: knownData });
    return { ...text, name: library.add(rule.name, text.text) };
  };
  const variant = (rule: PlanFunction, operands: readonly (Known | undefined)[]): WrittenRule => {
    const known = operands.map((operand) => (operand?.value === undefined ? '_' : nameOf(operand.value)));
    const key = `${rule.name} ${known.join(' ')}`;
    const found = written.get(key);
    if (found !== undefined) return found;
    if (written.has(key)) throw new PlanError(PlanFault.plan, `rule ${rule.name} calls itself`);
    const count = variants.get(rule.name) ?? 0;
    if (count >= VARIANTS_MAX && operands.some((operand) => operand !== undefined)) return variant(rule, []);
    variants.set(rule.name, count + 1);
    written.set(key, undefined);
    const made = write(rule, operands);
    written.set(key, made);
    return made;
  };
  const nameOf = (value: Value): string =>
    typeof value === 'object' ? library.constantName(value) : JSON.stringify(value);
  const finder = library.fresh('r');
  const scope: PlanScope = {
    strings: (plan.static.strings ?? []).map(({ value }) => value),
    files: (plan.static.files ?? []).map(({ value }) => value),
    finder,
    constantName: (value) => library.constantName(value),
    rule: (name, operands) => {
      const rule = rules.get(name);
      return rule === undefined ? undefined : variant(rule, operands);
    },
    builtin: (name) => ({ ...builtin(name), givesNothing: givesNothing(plan, name) }),
  };
  const entries = plan.plans.plans.map(({ name, blocks }) => {
    const entry: FunctionText = writeEntry(blocks, scope, knownData);
    return library.add(name, entry.text);
  });
  // A rule that is called by nobody is written only where any might be.
  const isAnyCalled = statements.some(({ type }) => type === 'CallDynamicStmt');
  const found = [...rules.values()].flatMap((rule) =>
    isAnyCalled && rule.path !== undefined ? [[JSON.stringify(rule.path), variant(rule, []).name] as const] : [],
  );
  return { entries, finder: { name: finder, rules: found } };
}

function givesNothing(plan: Plan, name: string): boolean {
  return plan.static.builtin_funcs?.some((builtin) => builtin.name === name && !builtin.decl.result) ?? false;
}
