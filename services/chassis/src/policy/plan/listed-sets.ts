import { assignedBy, type Constants } from './fold-constants.ts';
import { type Block, type Statement, statementsOf } from './plan-ir.ts';

/** Builtins that ask a list as well as a set, and which of their operands that is. */
export const ASK_LISTS: Readonly<Record<string, { readonly operand: number; readonly answer: string }>> = {
  'internal.member_2': { operand: 1, answer: 'isListed' },
  union: { operand: 0, answer: 'unionOfList' },
};

/**
 * Locals of a function that hold a set only to ask it once, as in `x in {a, b}` and in a union of rules. They may hold a
 * list instead: order and repetition make no difference to what is asked, and nothing has to be kept in order. Constants stay sets.
 */
export function listedSets(blocks: readonly Block[], { made: constants }: Constants): ReadonlySet<number> {
  const made = new Set<number>();
  const uses = new Map<number, { asked: number; others: number }>();
  const use = (local: number, kind: 'asked' | 'others') => {
    const counted = uses.get(local) ?? { asked: 0, others: 0 };
    counted[kind] += 1;
    uses.set(local, counted);
  };
  for (const statement of statementsOf(blocks)) {
    const asked = askedBy(statement);
    if (asked !== undefined) use(asked, 'asked');
    for (const local of mentionedBesides(statement, asked)) use(local, 'others');
    if (statement.type === 'MakeSetStmt' && !constants.has(statement)) made.add(statement.stmt.target);
    else for (const local of assignedBy(statement)) use(local, 'others');
  }
  return new Set([...made].filter((local) => uses.get(local)?.asked === 1 && uses.get(local)?.others === 0));
}

function askedBy({ type, stmt }: Statement): number | undefined {
  if (type !== 'CallStmt' || !Object.hasOwn(ASK_LISTS, stmt.func)) return undefined;
  const operand = stmt.args?.[ASK_LISTS[stmt.func]?.operand ?? 0];
  return operand?.type === 'local' ? operand.value : undefined;
}

/** Fields that are no locals, nor operands. */
const notLocals = new Set(['file', 'row', 'col', 'index', 'Index', 'func', 'result', 'target', 'block', 'blocks']);

/** What a statement mentions besides the set that it asks or fills or makes. */
function mentionedBesides({ type, stmt }: Statement, asked: number | undefined): number[] {
  const mentioned = Object.entries(stmt).flatMap(([field, held]) =>
    notLocals.has(field) || (type === 'SetAddStmt' && field === 'set') ? [] : localsIn(held),
  );
  if (asked !== undefined) mentioned.splice(mentioned.indexOf(asked), 1);
  return mentioned;
}

function localsIn(held: unknown): number[] {
  if (typeof held === 'number') return [held];
  if (Array.isArray(held)) return held.flatMap(localsIn);
  return isOperand(held) && held.type === 'local' ? [held.value] : [];
}

function isOperand(held: unknown): held is { type: string; value: number } {
  return typeof held === 'object' && held !== null && 'type' in held && 'value' in held;
}
