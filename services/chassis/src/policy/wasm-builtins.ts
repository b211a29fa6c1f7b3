import { builtins } from './builtins/builtins.ts';
import type { Builtin } from './builtins/operands.ts';
import { stringifyJson } from './values/rego-json.ts';
import type { Value } from './values/value.ts';

const encoder = new TextEncoder();

/**
 * The same builtins for the wasm runtime, which asks its host for those that it lacks. Operands come as plain JSON, sets
 * as lists; the answer goes back as JSON text, which carries every digit where a number would be rounded.
 */
export const wasmBuiltins: Readonly<Record<string, (...operands: unknown[]) => ArrayBuffer | undefined>> =
  Object.fromEntries(Object.entries(builtins).map(([name, builtin]) => [name, asHost(builtin)]));

function asHost(builtin: Builtin) {
  return (...operands: unknown[]): ArrayBuffer | undefined => {
    const value = builtin(...(operands as Value[]));
    return value === undefined ? undefined : encoder.encode(stringifyJson(value)).buffer;
  };
}
