import { createRequire } from 'node:module';
import { builtins } from './builtins/builtins.ts';
import type { Builtin } from './builtins/operands.ts';
import { stringifyJson } from './values/rego-json.ts';
import type { Value } from './values/value.ts';

type HostBuiltin = (...operands: unknown[]) => ArrayBuffer | undefined;
type HostBuiltins = Readonly<Record<string, HostBuiltin>>;

/**
 * The same builtins for the wasm runtime, which asks its host for those that it lacks. The runtime's library has some of
 * its own, which would come before those that it is given and word texts otherwise than OPA: they are taken out of it.
 */
export function wasmBuiltins(): HostBuiltins {
  const own: Record<string, unknown> = createRequire(import.meta.resolve('@open-policy-agent/opa-wasm'))(OWN_BUILTINS);
  for (const name of Object.keys(own)) delete own[name];
  return hosted;
}

/** Seen from the file that the library is entered by. */
const OWN_BUILTINS = './builtins/index.js';

const encoder = new TextEncoder();
const hosted: HostBuiltins = Object.fromEntries(
  Object.entries(builtins).map(([name, builtin]) => [name, asHost(builtin)]),
);

/**
 * Operands come as plain JSON, sets as lists; the answer goes back as JSON text, which carries every digit where a number
 * would be rounded.
 */
function asHost(builtin: Builtin): HostBuiltin {
  return (...operands) => {
    const value = builtin(...(operands as Value[]));
    return value === undefined ? undefined : encoder.encode(stringifyJson(value)).buffer;
  };
}
