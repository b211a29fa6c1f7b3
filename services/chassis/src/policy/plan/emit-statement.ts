import { get, isObject, length, membersOf } from '../values/access-value.ts';
import { equal } from '../values/compare-values.ts';
import { numberOf } from '../values/decimal.ts';
import { RegoSet } from '../values/rego-set.ts';
import type { Value } from '../values/value.ts';
import { callText, likeness } from './emit-call.ts';
import { assignedBy, type Constants } from './fold-constants.ts';
import { type FunctionScope, isPlainName, quoted } from './function-scope.ts';
import type { Known } from './known-values.ts';
import { PlanError, PlanFault } from './plan-error.ts';
import { type Block, type Operand, type Statement, type StatementOf, statementsOf } from './plan-ir.ts';

/** Writes the statements of one function as JavaScript. `returns` writes how it gives its value back. */
export type Emission = {
  readonly scope: FunctionScope;
  readonly constants: Constants;
  readonly returns: (local: number) => string;
};

export function emitBlock(block: Block, emission: Emission): string {
  return emission.scope.inBlock(() => statementsText(block, emission));
}

function statementsText(block: Block, emission: Emission): string {
  return (block.stmts ?? []).map((statement) => statementText(statement, emission)).join('\n');
}

function statementText(statement: Statement, emission: Emission): string {
  const { constants, scope } = emission;
  // No evaluation comes here.
  if (scope.known === undefined || constants.saved.has(statement)) return '';
  const made = constants.made.get(statement);
  if (made !== undefined && 'target' in statement.stmt) {
    return scope.assignKnown(statement.stmt.target, { value: made });
  }
  const write = writers[statement.type] as Writer<Statement['type']> | undefined;
  if (write === undefined) throw new PlanError(PlanFault.plan, `statement ${String(statement.type)} is unknown`);
  return write(statement.stmt as StatementOf<Statement['type']>['stmt'], emission);
}

type Writer<Type extends Statement['type']> = (stmt: StatementOf<Type>['stmt'], emission: Emission) => string;

const writers: { readonly [Type in Statement['type']]: Writer<Type> } = {
  ArrayAppendStmt: ({ array, value }, { scope }) => `${filled(array, scope)}.push(${scope.operand(value)});`,
  AssignIntStmt: ({ target, value }, { scope }) => scope.assignKnown(target, { value: integer(value) }),
  AssignVarOnceStmt: (stmt, { scope }) => assignOnceText(stmt, scope),
  AssignVarStmt: ({ source, target }, { scope }) => assignText(target, source, scope),
  BlockStmt: ({ blocks }, emission) => (blocks ?? []).map((block) => reachedText(block, emission)).join('\n'),
  BreakStmt: ({ index }, { scope }) => scope.leave(index),
  CallDynamicStmt: ({ args, path, result }, { scope }) => {
    const called = scope.fresh('f');
    const given = args.map((local) => scope.local(local)).join(', ');
    const keys = path.map((operand) => scope.operand(operand)).join(', ');
    const target = scope.target(result);
    scope.hasEffects = true;
    scope.learn(result);
    const hasNoRule = `const ${called} = ${scope.plan.finder}([${keys}]); ${scope.leaveIf(`${called} === undefined`)}`;
    return `{${hasNoRule} ${scope.leaveIf(`(${target} = ${called}(${given})) === undefined`, RULE_FOUND)}}`;
  },
  CallStmt: (stmt, { scope }) => callText(stmt, scope),
  DotStmt: (stmt, { scope }) => dotText(stmt, scope),
  EqualStmt: ({ a, b }, { scope }) => {
    const answer = bothKnown(a, b, scope);
    if (answer !== undefined) return answer ? '' : scope.leave();
    return scope.leaveIf(`!(${likeness(a, b, scope)})`);
  },
  IsArrayStmt: ({ source }, { scope }) =>
    kindText(source, { isOf: Array.isArray, test: (text) => `isArray(${text})` }, scope),
  IsDefinedStmt: ({ source }, { scope }) => definedText(source, true, scope),
  IsObjectStmt: ({ source }, { scope }) =>
    kindText(source, { isOf: isObject, test: (text) => `isObject(${text})` }, scope),
  IsSetStmt: ({ source }, { scope }) =>
    kindText(source, { isOf: (value) => value instanceof RegoSet, test: (text) => `isSet(${text})` }, scope),
  IsUndefinedStmt: ({ source }, { scope }) => definedText(source, false, scope),
  LenStmt: ({ source, target }, { scope }) => {
    const known = scope.knownOf(source)?.value;
    if (known !== undefined) return scope.assignKnown(target, { value: length(known) ?? 0 });
    scope.learn(target);
    return `${scope.target(target)} = length(${scope.operand(source)}) ?? 0;`;
  },
  MakeArrayStmt: ({ target }, { scope }) => madeText(target, '[]', scope),
  MakeNullStmt: ({ target }, { scope }) => scope.assignKnown(target, { value: null }),
  MakeNumberIntStmt: ({ target, value }, { scope }) => scope.assignKnown(target, { value: integer(value) }),
  MakeNumberRefStmt: ({ Index, target }, { scope }) =>
    scope.assignKnown(target, { value: numberOf(scope.text(Index)) }),
  MakeObjectStmt: ({ target }, { scope }) => madeText(target, '{}', scope),
  MakeSetStmt: ({ target }, { scope }) => madeText(target, scope.listed.has(target) ? '[]' : 'newSet()', scope),
  NopStmt: () => '',
  NotEqualStmt: ({ a, b }, { scope }) => {
    const answer = bothKnown(a, b, scope);
    if (answer !== undefined) return answer ? scope.leave() : '';
    return scope.leaveIf(likeness(a, b, scope));
  },
  NotStmt: ({ block }, emission) => {
    const { scope } = emission;
    return scope.inBlock(() => {
      const text = statementsText(block, emission);
      return scope.known === undefined ? text : `${text}\n${scope.leave(1)}`;
    });
  },
  ObjectInsertOnceStmt: (stmt, { scope }) => {
    const [object, key, value] = [filled(stmt.object, scope), scope.operand(stmt.key), scope.operand(stmt.value)];
    const held = scope.fresh('k');
    const differs = `${held} !== undefined && !equal(${held}, ${value})`;
    return `{const ${held} = get(${object}, ${key}); if (${differs}) ${conflict(stmt, scope)} insert(${object}, ${key}, ${value});}`;
  },
  ObjectInsertStmt: ({ key, object, value }, { scope }) => {
    const name = scope.knownOf(key)?.value;
    const into = filled(object, scope);
    if (typeof name === 'string' && isPlainName(name)) return `${into}.${name} = ${scope.operand(value)};`;
    return `insert(${into}, ${scope.operand(key)}, ${scope.operand(value)});`;
  },
  ObjectMergeStmt: ({ a, b, target }, { scope }) => {
    const [first, second] = [a, b].map((value) => scope.operand({ type: 'local', value }));
    scope.learn(target);
    return `${scope.target(target)} = merge(${first}, ${second});`;
  },
  ResetLocalStmt: ({ target }, { scope }) => scope.assignKnown(target, { value: undefined }),
  ResultSetAddStmt: ({ value }, { scope }) => `results.push(${scope.local(value)});`,
  ReturnLocalStmt: ({ source }, { scope, returns }) => {
    const text = returns(source);
    scope.known = undefined;
    return text;
  },
  ScanStmt: (stmt, emission) => scanText(stmt, emission),
  SetAddStmt: ({ set, value }, { scope }) => {
    const [into, added] = [filled(set, scope), scope.operand(value)];
    return scope.listed.has(set) ? `${into}.push(${added});` : `addMember(${into}, ${added});`;
  },
  WithStmt: (stmt, emission) => withText(stmt, emission),
};

/** A rule that is there but undefined ends the statement around the three blocks in which it is looked for. */
const RULE_FOUND = 3;

function reachedText(block: Block, emission: Emission): string {
  return emission.scope.known === undefined ? '' : emitBlock(block, emission);
}

/** What is being filled was made at this evaluation: a constant is never changed. */
function filled(local: number, scope: FunctionScope): string {
  if (scope.known?.get(local) === undefined) return scope.local(local);
  throw new PlanError(PlanFault.plan, `the plan fills local ${local}, which it did not make`);
}

function madeText(target: number, source: string, scope: FunctionScope): string {
  scope.learn(target);
  return `${scope.target(target)} = ${source};`;
}

function assignText(target: number, source: Operand, scope: FunctionScope): string {
  const known = scope.knownOf(source);
  if (known !== undefined) return scope.assignKnown(target, known);
  scope.learn(target);
  return `${scope.target(target)} = ${scope.operand(source)};`;
}

function assignOnceText(stmt: StatementOf<'AssignVarOnceStmt'>['stmt'], scope: FunctionScope): string {
  const { source, target } = stmt;
  const held = scope.known?.get(target);
  if (held !== undefined && held.value === undefined) return assignText(target, source, scope);
  const to: Operand = { type: 'local', value: target };
  if (bothKnown(to, source, scope) === true) return '';
  const local = scope.local(target);
  const known = scope.knownOf(source);
  const differs = `!(${likeness(to, source, scope)})`;
  const text = `if (${local} === undefined) ${local} = ${scope.operand(source)}; else if (${differs}) ${conflict(stmt, scope)}`;
  scope.learn(target, known);
  return text;
}

function dotText({ key, source, target }: StatementOf<'DotStmt'>['stmt'], scope: FunctionScope): string {
  const [from, at] = [scope.knownOf(source), scope.knownOf(key)];
  if (from !== undefined && at !== undefined) {
    const value = get(from.value, at.value);
    return value === undefined ? scope.leave() : scope.assignKnown(target, { value });
  }
  if (source.type !== 'local') return scope.leave();
  const text = readInto(scope.target(target), { from: scope.operand(source), key, name: at?.value }, scope);
  scope.learn(target);
  return scope.leaveIf(`${text} === undefined`);
}

type Read = { readonly from: string; readonly key: Operand; readonly name: Value | undefined };

function readInto(to: string, { from, key, name }: Read, scope: FunctionScope): string {
  if (typeof name !== 'string' || !isPlainName(name)) return `(${to} = get(${from}, ${scope.operand(key)}))`;
  // Only a set can hold a text without having a property of that name.
  return `((${to} = ${from}?.${name}) === undefined ? (${to} = memberOf(${from}, ${quoted(name)})) : ${to})`;
}

function bothKnown(a: Operand, b: Operand, scope: FunctionScope): boolean | undefined {
  const [x, y] = [scope.knownOf(a)?.value, scope.knownOf(b)?.value];
  return x === undefined || y === undefined ? undefined : equal(x, y);
}

function definedText(source: number, isWanted: boolean, scope: FunctionScope): string {
  const known: Known | undefined = scope.known?.get(source);
  if (known !== undefined) return (known.value !== undefined) === isWanted ? '' : scope.leave();
  return scope.leaveIf(`${scope.local(source)} ${isWanted ? '===' : '!=='} undefined`);
}

type Kind = { readonly isOf: (value: Value) => boolean; readonly test: (text: string) => string };

function kindText(source: Operand, { isOf, test }: Kind, scope: FunctionScope): string {
  const known = scope.knownOf(source)?.value;
  if (known !== undefined) return isOf(known) ? '' : scope.leave();
  return scope.leaveIf(`!${test(scope.operand(source))}`);
}

function scanText({ block, key, source, value }: StatementOf<'ScanStmt'>['stmt'], emission: Emission): string {
  const { scope } = emission;
  const scannedValue = scope.known?.get(source)?.value;
  if (scannedValue !== undefined && membersOf(scannedValue).values.length === 0) return '';
  const scanned = scope.operand({ type: 'local', value: source });
  forgetAssigned(block, scope);
  scope.learn(key);
  scope.learn(value);
  const before = new Map(scope.known);
  const [members, at] = [scope.fresh('m'), scope.fresh('i')];
  // Order shows only where a list is made; elsewhere sorting would be for nothing.
  const makesList = statementsOf([block]).some(({ type }) => type === 'ArrayAppendStmt');
  const scan = scanOf(makesList, scannedValue !== undefined);
  const next = `${scope.target(key)} = ${members}.keys === null ? ${at} : ${members}.keys[${at}]; ${scope.target(value)} = ${members}.values[${at}];`;
  const body = scope.inBlock(() => `${next}\n${statementsText(block, emission)}`);
  // What the last round left is known no better than what stood before the first.
  scope.known = before;
  return `{const ${members} = ${scan}(${scanned}); for (let ${at} = 0; ${at} < ${members}.values.length; ${at} += 1) ${body}}`;
}

function scanOf(isSorted: boolean, isConstant: boolean): string {
  if (isConstant) return isSorted ? 'sortedMembersOfConstant' : 'membersOfConstant';
  return isSorted ? 'sortedMembersOf' : 'membersOf';
}

/** What is assigned in a block that may run often, or not to its end, is not known in it nor behind it. */
function forgetAssigned(block: Block, scope: FunctionScope): void {
  for (const statement of statementsOf([block])) {
    for (const local of assignedBy(statement)) scope.learn(local);
  }
}

/** What rules made of the replaced document does not count while it is replaced, nor the other way round. */
function withText({ block, local, path, value }: StatementOf<'WithStmt'>['stmt'], emission: Emission): string {
  const { scope } = emission;
  const [document, kept, before, done] = [scope.local(local), scope.fresh('k'), scope.fresh('k'), scope.fresh('k')];
  const keys = (path ?? []).map((index) => quoted(scope.text(index)));
  const replaced = `withValueAt(${document}, [${keys.join(', ')}], ${scope.operand(value)})`;
  forgetAssigned(block, scope);
  scope.learn(local);
  const known = new Map(scope.known);
  const body = scope.inBlock(() => `${statementsText(block, emission)}\n${done} = true;`);
  scope.known = known;
  const restored = `finally {${document} = ${kept}; clock.epoch = ${before};}`;
  const fails = scope.leaveIf(`!${done}`);
  return `{const ${kept} = ${document}, ${before} = clock.epoch; let ${done} = false;
clock.epoch = (clock.last += 1); try {${document} = ${replaced}; ${body}} ${restored} ${fails}}`;
}

function conflict({ file, row, col }: { file: number; row: number; col: number }, scope: FunctionScope): string {
  scope.hasEffects = true;
  return `throw conflict(${quoted(`${scope.plan.files[file] ?? ''}:${Number(row)}:${Number(col)}`)});`;
}

function integer(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new PlanError(PlanFault.plan, `${String(value)} stands where a whole number must be`);
}
