import { type Plan, statementsOf } from './plan-ir.ts';

/** Texts and whole numbers that stand in a plan: what its rules compare with is among them. */
export type PlanConstants = { readonly texts: readonly string[]; readonly numbers: readonly number[] };

export function planConstants(plan: Plan): PlanConstants {
  const texts = (plan.static.strings ?? []).map(({ value }) => value);
  const parts = [...(plan.funcs?.funcs ?? []), ...plan.plans.plans];
  const statements = [...statementsOf(parts.flatMap(({ blocks }) => blocks))];
  const whole = statements.flatMap((statement) =>
    statement.type === 'MakeNumberIntStmt' ? [statement.stmt.value] : [],
  );
  const written = statements.flatMap((statement) =>
    statement.type === 'MakeNumberRefStmt' ? [Number(texts[statement.stmt.Index])] : [],
  );
  const numbers = [...whole, ...written].filter(Number.isFinite);
  return { texts: [...new Set(texts)], numbers: [...new Set(numbers)] };
}
