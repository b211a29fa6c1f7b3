import type { Value } from '../values/value.ts';
import { DOCUMENTS } from './emit-call.ts';
import { emitBlock } from './emit-statement.ts';
import { foldConstants } from './fold-constants.ts';
import { FunctionScope, type PlanScope } from './function-scope.ts';
import { isSameKnown, type Known } from './known-values.ts';
import { listedSets } from './listed-sets.ts';
import { PlanError, PlanFault } from './plan-error.ts';
import type { Block, PlanFunction } from './plan-ir.ts';

/** Local that holds the data in every function; 0 holds the input. */
const DATA = 1;

export type FunctionText = {
  /** The declaration, under a name that is given. */
  readonly text: (name: string) => string;
  readonly hasEffects: boolean;
  readonly outcome: Known | undefined;
};
export type Knowing = {
  /** Operands after the documents that are the same at each call; they are written into the function. */
  readonly operands: readonly (Known | undefined)[];
  /** The data, where nothing puts other data in its place. */
  readonly data: Value | undefined;
};

/** Writes a rule. One that is called with the documents alone is evaluated at most once an epoch. */
export function writeRule(rule: PlanFunction, plan: PlanScope, { operands, data }: Knowing): FunctionText {
  const known = documents(data);
  const settled = rule.params.slice(DOCUMENTS).map((local, index) => ({ local, known: operands[index] }));
  const scope = new FunctionScope(plan, known);
  const opening = settled.flatMap((param) =>
    param.known?.value === undefined ? [] : [scope.assignKnown(param.local, param.known)],
  );
  const open = settled.flatMap((param) => (param.known?.value === undefined ? [param.local] : []));
  const exits: (Known | undefined)[] = [];
  const body = bodyText(rule.blocks, scope, (local) => {
    exits.push(scope.known?.get(local));
    return `return ${scope.local(local)};`;
  });
  if (scope.known !== undefined) exits.push({ value: undefined });
  const params = [...rule.params.slice(0, DOCUMENTS), ...open];
  const inside = withDeclarations(scope, params, `${opening.join('\n')}\n${body}`);
  const head = params.map((local) => `l${local}`).join(', ');
  return {
    hasEffects: scope.hasEffects,
    outcome: exits.reduce((all, exit) => (isSameKnown(all, exit) ? all : undefined), exits[0]),
    text: (name) =>
      open.length > 0
        ? `function ${name}(${head}) {${inside}}`
        : `let v_${name}, e_${name} = 0;
function ${name}(${head}) {if (e_${name} !== clock.epoch) {v_${name} = m_${name}(${head}); e_${name} = clock.epoch;} return v_${name};}
function m_${name}(${head}) {${inside}}`,
  };
}

/** Writes an entrypoint, which gives a list of results. */
export function writeEntry(blocks: readonly Block[], plan: PlanScope, data: Value | undefined): FunctionText {
  const scope = new FunctionScope(plan, documents(data));
  const body = bodyText(blocks, scope, () => {
    throw new PlanError(PlanFault.plan, 'an entrypoint returns from inside');
  });
  const inside = withDeclarations(scope, [0, DATA], body);
  const text = (name: string) => `function ${name}(l0, l1) {const results = [];${inside}\nreturn results;}`;
  return { text, hasEffects: true, outcome: undefined };
}

function documents(data: Value | undefined): Map<number, Known> {
  return new Map(data === undefined ? [] : [[DATA, { value: data }]]);
}

function bodyText(blocks: readonly Block[], scope: FunctionScope, returns: (local: number) => string): string {
  const constants = foldConstants(blocks, scope.plan.strings);
  scope.listed = listedSets(blocks, constants);
  const texts = blocks.map((block) =>
    scope.known === undefined ? '' : emitBlock(block, { scope, constants, returns }),
  );
  return texts.join('\n');
}

function withDeclarations(scope: FunctionScope, params: readonly number[], text: string): string {
  const settled = scope.settled(text);
  const own = [...scope.locals].filter((local) => !params.includes(local));
  const declared = own.length === 0 ? '' : `let ${own.map((local) => `l${local}`).join(', ')};`;
  return `${declared}\n${settled}`;
}
