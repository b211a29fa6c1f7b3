import { readFile } from 'node:fs/promises';
import type { Tool } from './tool.ts';

type Term = { readonly type: string; readonly value: unknown };
type Place = { readonly row: number; readonly col: number };
type Expression = { readonly negated?: boolean; readonly terms: unknown; readonly location?: Place };

/** Facts that every object has, or it is refused before any rule sees it. */
const alwaysKnown = new Set([
  'input.action.kind',
  'input.action.channel',
  'input.action.purpose',
  'input.recipient.kind',
]);

export type NegatedCall = { readonly file: string; readonly fact: string; readonly row: number; readonly col: number };

/**
 * Places in a rule file where `not f(input.x)` or `not input.x >= n` stands. OPA takes the arguments of a call out of the
 * negation, so an unknown fact makes the whole rule undefined: it does not fire, and the message leaves. A rule of its
 * own (`_is_enough if input.x >= n`, then `not _is_enough`) says what was meant. Equality is not affected.
 */
export async function negatedCalls(opa: Tool, rules: string, file: string): Promise<NegatedCall[]> {
  // Most rules negate nothing, and each parse is a process.
  if (!/\bnot\b/.test(await readFile(`${rules}/${file}`, 'utf8'))) return [];
  const { stdout } = await opa(['parse', '--format', 'json', '--json-include', 'locations', file], rules);
  const found: NegatedCall[] = [];
  visit(JSON.parse(stdout), (expression) => {
    if (expression.negated !== true || !Array.isArray(expression.terms)) return;
    const [operator, ...operands] = expression.terms as [Term, ...Term[]];
    if (isEquality(operator)) return;
    const unknown = operands.map(pathOf).find((path) => path.startsWith('input.') && !alwaysKnown.has(path));
    const { row = 1, col = 1 } = expression.location ?? {};
    if (unknown !== undefined) found.push({ file, fact: unknown, row, col });
  });
  return found;
}

function visit(node: unknown, onExpression: (expression: Expression) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if ('terms' in node) onExpression(node as Expression);
  for (const part of Object.values(node)) visit(part, onExpression);
}

function isEquality(operator: Term): boolean {
  return ['equal', 'eq', 'neq'].includes(pathOf(operator));
}

function pathOf(term: Term): string {
  if (term.type !== 'ref' || !Array.isArray(term.value)) return '';
  return (term.value as Term[]).map((part) => String(part.value)).join('.');
}
