import { isObject } from '../values/access-value.ts';
import { sortedMembers } from '../values/compare-values.ts';
import { Decimal } from '../values/decimal.ts';
import { RegoSet } from '../values/rego-set.ts';
import type { RegoNumber, RegoObject, Value } from '../values/value.ts';

/** A builtin: its value, or undefined where an operand is unfit, which makes the expression undefined. */
export type Builtin = (...operands: Value[]) => Value | undefined;
export type BuiltinTable = Readonly<Record<string, Builtin>>;

export function isNumber(value: Value | undefined): value is RegoNumber {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof Decimal;
}

/** Members of an array or set, in order; undefined for anything else. */
export function listOf(value: Value | undefined): readonly Value[] | undefined {
  if (Array.isArray(value)) return value;
  return value instanceof RegoSet ? sortedMembers(value) : undefined;
}

export function textsOf(value: Value | undefined): readonly string[] | undefined {
  const list = listOf(value);
  return list?.every((member) => typeof member === 'string') ? (list as readonly string[]) : undefined;
}

/** A builtin of texts alone. */
export function ofTexts(answer: (...texts: string[]) => Value | undefined): Builtin {
  return (...operands) =>
    operands.every((operand) => typeof operand === 'string') ? answer(...(operands as string[])) : undefined;
}

export function ofNumber(answer: (number: RegoNumber) => Value | undefined): Builtin {
  return (operand) => (isNumber(operand) ? answer(operand) : undefined);
}

export function ofNumbers(answer: (a: RegoNumber, b: RegoNumber) => Value | undefined): Builtin {
  return (a, b) => (isNumber(a) && isNumber(b) ? answer(a, b) : undefined);
}

export function ofSets(answer: (a: RegoSet, b: RegoSet) => Value): Builtin {
  return (a, b) => (a instanceof RegoSet && b instanceof RegoSet ? answer(a, b) : undefined);
}

export function ofObject(answer: (object: RegoObject, ...rest: Value[]) => Value | undefined): Builtin {
  return (object, ...rest) => (isObject(object) ? answer(object, ...rest) : undefined);
}

/** A whole number that a double holds, such as a position. */
export function wholeOperand(value: Value | undefined): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}
