import { isSameAnswer } from './compare-answers.ts';
import type { EngineInput, Evaluate } from './policy-engines.ts';

/** Why the plan engine does not answer, or no longer. */
export class EngineLeft extends Error {}

/** Of all policies that decide together: a fault of the engine that one of them shows may be in any. */
export type EngineSwitch = { isOff: boolean };

export type GuardOptions = {
  readonly state: EngineSwitch;
  /** One evaluation in so many is asked of wasm as well; 1 asks always. */
  readonly sampleEvery: number;
  /** Told once, when an answer differed: from then on wasm alone answers. */
  readonly onLeft: (error: EngineLeft) => void;
};

/**
 * The plan engine under the eye of the reference: a sample is evaluated in wasm too. Where the two differ neither is
 * believed: the evaluation throws, and all later ones, also of the policies beside it, are answered by wasm.
 */
export function guardPlan(plan: Evaluate, wasm: Evaluate, { sampleEvery, state, onLeft }: GuardOptions): Evaluate {
  let untilSample = 1 + Math.floor(sampleEvery / 2);
  return (input) => {
    if (state.isOff) return wasm(input);
    untilSample -= 1;
    if (untilSample > 0) return plan(input);
    untilSample = sampleEvery;
    const [said, meant] = [outcomeOf(plan, input), outcomeOf(wasm, input)];
    if (!isSameOutcome(said, meant)) {
      state.isOff = true;
      const error = new EngineLeft('the plan engine answered otherwise than wasm');
      onLeft(error);
      throw error;
    }
    return answerOf(said);
  };
}

/** Throws `EngineLeft` where the two engines answer one of the cases differently. */
export function assertAgreement(plan: Evaluate, wasm: Evaluate, cases: readonly EngineInput[]): void {
  for (const [index, input] of cases.entries()) {
    if (isSameOutcome(outcomeOf(plan, input), outcomeOf(wasm, input))) continue;
    throw new EngineLeft(`the plan engine answers case ${index + 1} of the bundle otherwise than wasm`);
  }
}

/** What each engine says of an input, as JSON, or that it broke off. */
export type EngineDifference = { readonly plan: string; readonly wasm: string };

export function differenceOf(
  { plan, wasm }: { plan: Evaluate; wasm: Evaluate },
  input: EngineInput,
): EngineDifference | undefined {
  const [said, meant] = [outcomeOf(plan, input), outcomeOf(wasm, input)];
  return isSameOutcome(said, meant) ? undefined : { plan: outcomeText(said), wasm: outcomeText(meant) };
}

function outcomeText(outcome: Outcome): string {
  if ('broke' in outcome) return 'broke off';
  return outcome.value === undefined ? 'undefined' : (JSON.stringify(outcome.value.result) ?? 'undefined');
}

type Outcome = { readonly value: ReturnType<Evaluate> } | { readonly broke: unknown };

function outcomeOf(evaluate: Evaluate, input: EngineInput): Outcome {
  try {
    return { value: evaluate(input) };
  } catch (broke) {
    return { broke };
  }
}

/** To break off is an answer too; the engines word it differently. */
function isSameOutcome(a: Outcome, b: Outcome): boolean {
  if ('broke' in a || 'broke' in b) return 'broke' in a && 'broke' in b;
  return isSameAnswer(a.value, b.value);
}

function answerOf(outcome: Outcome): ReturnType<Evaluate> {
  if ('broke' in outcome) throw outcome.broke;
  return outcome.value;
}
