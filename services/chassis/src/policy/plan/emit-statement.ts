import { numberOf } from '../values/decimal.ts';
import type { Constants } from './fold-constants.ts';
import { type FunctionScope, isPlainName, quoted } from './function-scope.ts';
import { PlanError, PlanFault } from './plan-error.ts';
import { type Block, type Operand, type Statement, type StatementOf, statementsOf } from './plan-ir.ts';

/** Writes the statements of one function as JavaScript. `returns` writes how it gives its value back. */
export type Emission = {
  readonly scope: FunctionScope;
  readonly constants: Constants;
  readonly returns: (local: string) => string;
};

export function emitBlock(block: Block, emission: Emission): string {
  return emission.scope.inBlock(() => statementsText(block, emission));
}

function statementsText(block: Block, emission: Emission): string {
  return (block.stmts ?? []).map((statement) => statementText(statement, emission)).join('\n');
}

function statementText(statement: Statement, emission: Emission): string {
  const { constants, scope } = emission;
  if (constants.saved.has(statement)) return '';
  const made = constants.made.get(statement);
  if (made !== undefined && 'target' in statement.stmt) {
    return `${scope.local(statement.stmt.target)} = ${scope.constant(made)};`;
  }
  const write = writers[statement.type] as Writer<Statement['type']> | undefined;
  if (write === undefined) throw new PlanError(PlanFault.plan, `statement ${String(statement.type)} is unknown`);
  return write(statement.stmt as StatementOf<Statement['type']>['stmt'], emission);
}

type Writer<Type extends Statement['type']> = (stmt: StatementOf<Type>['stmt'], emission: Emission) => string;

const writers: { readonly [Type in Statement['type']]: Writer<Type> } = {
  ArrayAppendStmt: ({ array, value }, { scope }) => `${scope.local(array)}.push(${scope.operand(value)});`,
  AssignIntStmt: ({ target, value }, { scope }) => `${scope.local(target)} = ${integer(value)};`,
  AssignVarOnceStmt: (stmt, { scope }) => {
    const [target, source] = [scope.local(stmt.target), scope.operand(stmt.source)];
    return `if (${target} === undefined) ${target} = ${source}; else if (${unlike(target, source)}) ${conflict(stmt, scope)}`;
  },
  AssignVarStmt: ({ source, target }, { scope }) => `${scope.local(target)} = ${scope.operand(source)};`,
  BlockStmt: ({ blocks }, emission) => (blocks ?? []).map((block) => emitBlock(block, emission)).join('\n'),
  BreakStmt: ({ index }, { scope }) => scope.leave(index),
  CallDynamicStmt: ({ args, path, result }, { scope }) => {
    const called = scope.fresh('f');
    const given = args.map((local) => scope.local(local)).join(', ');
    const keys = path.map((operand) => scope.operand(operand)).join(', ');
    const hasNoRule = `const ${called} = ruleAt([${keys}]); if (${called} === undefined) ${scope.leave()}`;
    return `{${hasNoRule} if ((${scope.local(result)} = ${called}(${given})) === undefined) ${scope.leave(RULE_FOUND)}}`;
  },
  CallStmt: ({ args, func, result }, { scope }) => {
    const called = `${scope.plan.functionName(func)}(${args.map((operand) => scope.operand(operand)).join(', ')})`;
    if (scope.plan.givesNothing(func)) return `${called};`;
    return `if ((${scope.local(result)} = ${called}) === undefined) ${scope.leave()}`;
  },
  DotStmt: ({ key, source, target }, { scope }) => {
    if (source.type !== 'local') return scope.leave();
    const [from, to] = [scope.local(source.value), scope.local(target)];
    return `if (${readInto(to, from, key, scope)} === undefined) ${scope.leave()}`;
  },
  EqualStmt: ({ a, b }, { scope }) => `if (${unlikeOperands(a, b, scope)}) ${scope.leave()}`,
  IsArrayStmt: ({ source }, { scope }) => `if (!isArray(${scope.operand(source)})) ${scope.leave()}`,
  IsDefinedStmt: ({ source }, { scope }) => `if (${scope.local(source)} === undefined) ${scope.leave()}`,
  IsObjectStmt: ({ source }, { scope }) => `if (!isObject(${scope.operand(source)})) ${scope.leave()}`,
  IsSetStmt: ({ source }, { scope }) => `if (!isSet(${scope.operand(source)})) ${scope.leave()}`,
  IsUndefinedStmt: ({ source }, { scope }) => `if (${scope.local(source)} !== undefined) ${scope.leave()}`,
  LenStmt: ({ source, target }, { scope }) => `${scope.local(target)} = length(${scope.operand(source)}) ?? 0;`,
  MakeArrayStmt: ({ target }, { scope }) => `${scope.local(target)} = [];`,
  MakeNullStmt: ({ target }, { scope }) => `${scope.local(target)} = null;`,
  MakeNumberIntStmt: ({ target, value }, { scope }) => `${scope.local(target)} = ${integer(value)};`,
  MakeNumberRefStmt: ({ Index, target }, { scope }) =>
    `${scope.local(target)} = ${scope.constant(numberOf(scope.text(Index)))};`,
  MakeObjectStmt: ({ target }, { scope }) => `${scope.local(target)} = {};`,
  MakeSetStmt: ({ target }, { scope }) => `${scope.local(target)} = newSet();`,
  NopStmt: () => '',
  NotEqualStmt: ({ a, b }, { scope }) => `if (!(${unlikeOperands(a, b, scope)})) ${scope.leave()}`,
  NotStmt: ({ block }, emission) => {
    const { scope } = emission;
    const fails = scope.leave();
    return scope.inBlock(() => `${statementsText(block, emission)}\n${fails}`);
  },
  ObjectInsertOnceStmt: (stmt, { scope }) => {
    const [object, key, value] = [scope.local(stmt.object), scope.operand(stmt.key), scope.operand(stmt.value)];
    const known = scope.fresh('k');
    const differs = `${known} !== undefined && !equal(${known}, ${value})`;
    return `{const ${known} = get(${object}, ${key}); if (${differs}) ${conflict(stmt, scope)} insert(${object}, ${key}, ${value});}`;
  },
  ObjectInsertStmt: ({ key, object, value }, { scope }) => {
    const name = key.type === 'string_index' ? scope.text(key.value) : undefined;
    const into = scope.local(object);
    if (name !== undefined && isPlainName(name)) return `${into}.${name} = ${scope.operand(value)};`;
    return `insert(${into}, ${scope.operand(key)}, ${scope.operand(value)});`;
  },
  ObjectMergeStmt: ({ a, b, target }, { scope }) =>
    `${scope.local(target)} = merge(${scope.local(a)}, ${scope.local(b)});`,
  ResetLocalStmt: ({ target }, { scope }) => `${scope.local(target)} = undefined;`,
  ResultSetAddStmt: ({ value }, { scope }) => `results.push(${scope.local(value)});`,
  ReturnLocalStmt: ({ source }, { scope, returns }) => returns(scope.local(source)),
  ScanStmt: (stmt, emission) => scanText(stmt, emission),
  SetAddStmt: ({ set, value }, { scope }) => `addMember(${scope.local(set)}, ${scope.operand(value)});`,
  WithStmt: (stmt, emission) => withText(stmt, emission),
};

/** A rule that is there but undefined ends the statement around the three blocks in which it is looked for. */
const RULE_FOUND = 3;

function scanText({ block, key, source, value }: StatementOf<'ScanStmt'>['stmt'], emission: Emission): string {
  const { scope } = emission;
  const [scanned, at] = [scope.fresh('m'), scope.fresh('i')];
  // Order shows only where a list is made; elsewhere sorting would be for nothing.
  const makesList = statementsOf([block]).some(({ type }) => type === 'ArrayAppendStmt');
  const scan = makesList ? 'sortedMembersOf' : 'membersOf';
  const next = `${scope.local(key)} = ${scanned}.keys === null ? ${at} : ${scanned}.keys[${at}]; ${scope.local(value)} = ${scanned}.values[${at}];`;
  const body = scope.inBlock(() => `${next}\n${statementsText(block, emission)}`);
  return `{const ${scanned} = ${scan}(${scope.local(source)}); for (let ${at} = 0; ${at} < ${scanned}.values.length; ${at} += 1) ${body}}`;
}

/** What rules made of the replaced document does not count while it is replaced, nor the other way round. */
function withText({ block, local, path, value }: StatementOf<'WithStmt'>['stmt'], emission: Emission): string {
  const { scope } = emission;
  const [document, kept, memo, done] = [scope.local(local), scope.fresh('k'), scope.fresh('k'), scope.fresh('k')];
  const keys = (path ?? []).map((index) => quoted(scope.text(index)));
  const replaced = `withValueAt(${document}, [${keys.join(', ')}], ${scope.operand(value)})`;
  const body = scope.inBlock(() => `${statementsText(block, emission)}\n${done} = true;`);
  const restored = `finally {${document} = ${kept}; memo = ${memo};}`;
  const fails = scope.leave();
  return `{const ${kept} = ${document}, ${memo} = memo; let ${done} = false;
memo = newMemo(); try {${document} = ${replaced}; ${body}} ${restored} if (!${done}) ${fails}}`;
}

function readInto(to: string, from: string, key: Operand, scope: FunctionScope): string {
  const name = key.type === 'string_index' ? scope.text(key.value) : undefined;
  if (name === undefined || !isPlainName(name)) return `(${to} = get(${from}, ${scope.operand(key)}))`;
  // Only a set can hold a text without having a property of that name.
  return `((${to} = ${from}?.${name}) === undefined ? (${to} = memberOf(${from}, ${quoted(name)})) : ${to})`;
}

function unlikeOperands(a: Operand, b: Operand, scope: FunctionScope): string {
  const [x, y] = [scope.operand(a), scope.operand(b)];
  const isScalar = [a, b].some(({ type }) => type !== 'local');
  return isScalar ? `${x} !== ${y}` : unlike(x, y);
}

function unlike(x: string, y: string): string {
  return `${x} !== ${y} && !equal(${x}, ${y})`;
}

function conflict({ file, row, col }: { file: number; row: number; col: number }, scope: FunctionScope): string {
  return `throw conflict(${quoted(`${scope.plan.files[file] ?? ''}:${Number(row)}:${Number(col)}`)});`;
}

function integer(value: unknown): string {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  throw new PlanError(PlanFault.plan, `${String(value)} stands where a whole number must be`);
}
