import type { ConditionStep, VariableTest } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import type { Operator } from './known-names.ts';

export type Variables = Readonly<Record<string, string>>;

/** The step that the first branch which holds leads to, else `otherwise`. */
export function chooseBranch(condition: ConditionStep, variables: Variables): string {
  const branch = condition.branches.find(
    ({ all, any }) =>
      all.every((test) => holds(test, variables)) && (any.length === 0 || any.some((test) => holds(test, variables))),
  );
  return branch?.next ?? condition.otherwise;
}

/** An absent variable is unknown, and unknown passes no test but is_absent: not even not_equals. */
function holds({ variable, operator, values }: VariableTest, variables: Variables): boolean {
  const value = Object.hasOwn(variables, variable) ? variables[variable] : undefined;
  if (value === undefined) return operator === 'is_absent';
  const [wanted = ''] = values;
  const tests: Record<Operator, () => boolean> = {
    equals: () => value === wanted,
    not_equals: () => value !== wanted,
    one_of: () => values.includes(value),
    less_than: () => number(value) < number(wanted),
    at_most: () => number(value) <= number(wanted),
    greater_than: () => number(value) > number(wanted),
    at_least: () => number(value) >= number(wanted),
    is_present: () => true,
    is_absent: () => false,
  };
  return tests[operator as Operator]();
}

/** Text that is no number is NaN, which is neither less nor more than anything. */
function number(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
