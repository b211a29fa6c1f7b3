import { isObject } from '../values/access-value.ts';
import { kindOf, setOf } from '../values/compare-values.ts';
import { RegoSet } from '../values/rego-set.ts';
import { type BuiltinTable, isNumber, listOf } from './operands.ts';

/** Kinds of values; a question about another kind is answered false. */
export const types: BuiltinTable = {
  is_array: (value) => Array.isArray(value),
  is_boolean: (value) => typeof value === 'boolean',
  is_null: (value) => value === null,
  is_number: (value) => isNumber(value),
  is_object: (value) => isObject(value),
  is_set: (value) => value instanceof RegoSet,
  is_string: (value) => typeof value === 'string',
  type_name: (value) => (value === undefined ? undefined : kindOf(value)),
  cast_array: (value) => {
    const list = listOf(value);
    return list === undefined ? undefined : [...list];
  },
  cast_boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  cast_null: (value) => (value === null ? null : undefined),
  cast_object: (value) => (isObject(value) ? value : undefined),
  cast_set: (value) => (Array.isArray(value) ? setOf(value) : value instanceof RegoSet ? value : undefined),
  cast_string: (value) => (typeof value === 'string' ? value : undefined),
};
