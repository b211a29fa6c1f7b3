import { builtins } from './builtins/builtins.ts';
import { programWriter, runProgram } from './plan/compile-plan.ts';
import { PlanError } from './plan/plan-error.ts';
import type { Plan } from './plan/plan-ir.ts';
import { wasmEngine } from './policy-engines.ts';
import { parseJson, stringifyJson } from './values/rego-json.ts';

/** Compiled rules, for the engine that is to answer, with documents as JSON texts. */
export type AskedRules = {
  readonly compiled: { readonly wasm: Uint8Array<ArrayBuffer> } | { readonly plan: unknown };
  readonly entrypoint: string;
  readonly data: string;
  /** Absent where there is no input. */
  readonly input?: string;
};

/** A value as JSON text with every digit that the engine gives, or that there is none, or why not. */
export type RulesAnswer =
  | { readonly result: string }
  | { readonly undefined: true }
  | { readonly error: { readonly code: string; readonly message: string } };

export async function answerRules(asked: AskedRules): Promise<RulesAnswer> {
  try {
    const result =
      'plan' in asked.compiled ? byPlan(asked.compiled.plan, asked) : await byWasm(asked.compiled.wasm, asked);
    return result === undefined ? { undefined: true } : { result };
  } catch (error) {
    return { error: explained(error) };
  }
}

function byPlan(plan: unknown, { entrypoint, data, input }: AskedRules): string | undefined {
  const compilation = { builtins, data: parseJson(data) };
  const part = programWriter(compilation)(plan as Plan);
  const evaluate = runProgram(compilation).startPart(part).get(entrypoint);
  const [first] = evaluate?.(input === undefined ? undefined : parseJson(input)) ?? [];
  return first === undefined ? undefined : stringifyJson(first.result);
}

const encoder = new TextEncoder();

async function byWasm(
  wasm: Uint8Array<ArrayBuffer>,
  { entrypoint, data, input }: AskedRules,
): Promise<string | undefined> {
  const evaluate = await wasmEngine(wasm, encoder.encode(data).buffer, entrypoint);
  const answer = evaluate?.({ value: {}, ...(input === undefined ? {} : { json: encoder.encode(input).buffer }) });
  return answer === undefined ? undefined : JSON.stringify(answer.result);
}

/** What the wasm runtime aborts with where OPA speaks of a conflict. */
const CONFLICT = /conflict$|multiple outputs/;

function explained(error: unknown): { code: string; message: string } {
  if (error instanceof PlanError) return { code: error.fault, message: error.message };
  if (error instanceof RangeError) return { code: 'resources_exhausted', message: error.message };
  const said = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  const message = String(said);
  if (message.startsWith('not implemented: built-in')) return { code: 'unsupported_builtin', message };
  return { code: CONFLICT.test(message) ? 'eval_conflict_error' : 'eval_internal_error', message };
}
