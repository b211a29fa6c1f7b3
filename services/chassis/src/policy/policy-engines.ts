import { loadPolicy as instantiate } from '@open-policy-agent/opa-wasm';
import { builtins } from './builtins/builtins.ts';
import { type ProgramPart, programWriter, runProgram } from './plan/compile-plan.ts';
import type { Plan } from './plan/plan-ir.ts';
import { toPlain } from './values/rego-json.ts';
import type { Value } from './values/value.ts';
import { wasmBuiltins } from './wasm-builtins.ts';

/** Input both as the caller made it and as JSON bytes, which are written when the first engine asks for them. */
export type EngineInput = { readonly value: object; readonly json?: ArrayBuffer };

/** The value of an entrypoint, or undefined where it has none. Throws whatever the engine throws. */
export type Evaluate = (input: EngineInput) => { readonly result: unknown } | undefined;

/** A compiled module of WebAssembly. Another thread that it is handed to shares it, with all that is compiled of it. */
export type WasmModule = object;

/** The compiler's library leaves it to browsers. */
declare const WebAssembly: { compile(wasm: Uint8Array<ArrayBuffer>): Promise<WasmModule> };

export function compileWasm(wasm: Uint8Array<ArrayBuffer>): Promise<WasmModule> {
  return WebAssembly.compile(wasm);
}

/**
 * First size of a policy's memory in pages of 64 KiB; it grows when an input needs more. What all policies of a set have
 * counts as memory outside of the heap, and much of that makes the collector of garbage stop the thread when sets change.
 */
const INITIAL_PAGES = 5;

/** The reference engine. Undefined where the module lacks the entrypoint. */
export async function wasmEngine(
  wasm: Uint8Array<ArrayBuffer> | WasmModule,
  data: object,
  entrypoint: string,
): Promise<Evaluate | undefined> {
  const loaded = await instantiate(wasm as Uint8Array<ArrayBuffer>, { initial: INITIAL_PAGES }, wasmBuiltins());
  const number = (loaded.entrypoints as Record<string, number | undefined>)[entrypoint];
  if (number === undefined) return undefined;
  loaded.setData(data);
  return ({ json }) => {
    const results: unknown = loaded.evaluate(json, number);
    const first: unknown = Array.isArray(results) ? results[0] : undefined;
    return typeof first === 'object' && first !== null && 'result' in first ? first : undefined;
  };
}

/** Writes parts of one program, of plans that read the same data. Throws `PlanError` for what this engine does not have. */
export function partWriter(data: object): (plan: unknown) => ProgramPart {
  const write = programWriter({ builtins, data: data as Value });
  return (plan) => write(plan as Plan);
}

/** The plan engine for all policies of a set; parts of their program are started in their order. */
export type PlanEngine = {
  /** Undefined where the part lacks the entrypoint. */
  start(part: ProgramPart, entrypoint: string): Evaluate | undefined;
};

/**
 * Rules from OPA's plans as JavaScript: several times faster than wasm, for nothing is copied into another memory, and what
 * several policies ask about one input is found out once.
 */
export function planEngine(data: object): PlanEngine {
  const program = runProgram({ builtins, data: data as Value });
  let last: EngineInput | undefined;
  return {
    start: (part, entrypoint) => {
      const evaluate = program.startPart(part).get(entrypoint);
      if (evaluate === undefined) return undefined;
      return (input) => {
        if (input !== last) program.forget();
        last = input;
        const [first] = evaluate(input.value as Value);
        return first === undefined ? undefined : { result: toPlain(first.result) };
      };
    },
  };
}
