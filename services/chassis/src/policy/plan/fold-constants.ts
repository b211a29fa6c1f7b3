import { insert } from '../values/access-value.ts';
import { addMember, setOf } from '../values/compare-values.ts';
import { numberOf } from '../values/decimal.ts';
import type { OpenObject, Value } from '../values/value.ts';
import { type Block, type Operand, type Statement, statementsOf } from './plan-ir.ts';

/** Constants of a function: what a `Make…` statement yields once all that is put into it is known, and the statements that this saves. */
export type Constants = { readonly made: ReadonlyMap<Statement, Value>; readonly saved: ReadonlySet<Statement> };

const nothing: Constants = { made: new Map(), saved: new Set() };

/**
 * Finds collections that are made of constants alone, such as the METADATA of a rule, so that they are made once and not
 * at each evaluation. A local counts when it is assigned once and filled only in the block that makes it. A function that
 * fills what it did not make itself is left as it is, for it might fill such a constant.
 */
export function foldConstants(blocks: readonly Block[], strings: readonly string[]): Constants {
  const assigned = new Map<number, number>();
  const borrowed = new Set<number>();
  const filled = new Map<number, number>();
  for (const statement of statementsOf(blocks)) {
    for (const local of assignedBy(statement)) {
      assigned.set(local, (assigned.get(local) ?? 0) + 1);
      if (!isMaker(statement)) borrowed.add(local);
    }
    const target = filledBy(statement);
    if (target !== undefined) filled.set(target, (filled.get(target) ?? 0) + 1);
  }
  if ([...filled.keys()].some((local) => borrowed.has(local))) return nothing;
  const made = new Map<Statement, Value>();
  const saved = new Set<Statement>();
  for (const block of allBlocks(blocks)) {
    const run = new BlockFolding(strings, (local) => assigned.get(local) === 1);
    for (const statement of block.stmts ?? []) run.take(statement);
    run.settle(filled, made, saved);
  }
  return { made, saved };
}

function* allBlocks(blocks: readonly Block[]): Generator<Block> {
  yield* blocks;
  for (const statement of statementsOf(blocks)) {
    if (statement.type === 'BlockStmt') yield* statement.stmt.blocks ?? [];
    else if ('block' in statement.stmt) yield statement.stmt.block;
  }
}

type Candidate = {
  readonly maker: Statement;
  readonly value: Value;
  readonly fillers: Statement[];
  /** Collections that hold this one; they are no constants either if this one is none. */
  readonly holders: number[];
};

/** Follows one block from its first to its last statement. */
class BlockFolding {
  readonly #strings: readonly string[];
  readonly #isAssignedOnce: (local: number) => boolean;
  readonly #candidates = new Map<number, Candidate>();

  constructor(strings: readonly string[], isAssignedOnce: (local: number) => boolean) {
    this.#strings = strings;
    this.#isAssignedOnce = isAssignedOnce;
  }

  take(statement: Statement): void {
    const made = this.#madeBy(statement);
    if (made !== undefined && 'target' in statement.stmt && this.#isAssignedOnce(statement.stmt.target)) {
      this.#candidates.set(statement.stmt.target, { maker: statement, value: made, fillers: [], holders: [] });
      return;
    }
    const target = filledBy(statement);
    const candidate = target === undefined ? undefined : this.#candidates.get(target);
    if (candidate === undefined || target === undefined) return;
    if (!this.#fill(statement, candidate.value)) this.#drop(target);
    else {
      candidate.fillers.push(statement);
      for (const held of heldBy(statement)) this.#candidates.get(held)?.holders.push(target);
    }
  }

  /** Keeps the candidates that nothing else fills. */
  settle(filled: ReadonlyMap<number, number>, made: Map<Statement, Value>, saved: Set<Statement>): void {
    for (const [local, { fillers }] of [...this.#candidates]) {
      if ((filled.get(local) ?? 0) !== fillers.length) this.#drop(local);
    }
    for (const { maker, value, fillers } of this.#candidates.values()) {
      made.set(maker, value);
      for (const filler of fillers) saved.add(filler);
    }
  }

  #drop(local: number): void {
    const candidate = this.#candidates.get(local);
    this.#candidates.delete(local);
    for (const holder of candidate?.holders ?? []) this.#drop(holder);
  }

  #madeBy(statement: Statement): Value | undefined {
    switch (statement.type) {
      case 'MakeArrayStmt':
        return [];
      case 'MakeObjectStmt':
        return {};
      case 'MakeSetStmt':
        return setOf([]);
      case 'MakeNullStmt':
        return null;
      case 'MakeNumberIntStmt':
        return statement.stmt.value;
      case 'MakeNumberRefStmt':
        return numberOf(this.#strings[statement.stmt.Index] ?? '');
      default:
        return undefined;
    }
  }

  #fill(statement: Statement, collection: Value): boolean {
    const { stmt, type } = statement;
    const value = 'value' in stmt ? this.#constant(stmt.value as Operand) : undefined;
    if (value === undefined) return false;
    if (type === 'ArrayAppendStmt') (collection as Value[]).push(value);
    else if (type === 'SetAddStmt') addMember(collection as Parameters<typeof addMember>[0], value);
    else if (type === 'ObjectInsertStmt') {
      const key = this.#constant(statement.stmt.key);
      if (key === undefined) return false;
      insert(collection as OpenObject, key, value);
    } else return false;
    return true;
  }

  #constant(operand: Operand): Value | undefined {
    if (operand.type === 'bool') return operand.value;
    if (operand.type === 'string_index') return this.#strings[operand.value];
    return this.#candidates.get(operand.value)?.value;
  }
}

function isMaker({ type }: Statement): boolean {
  return type.startsWith('Make');
}

/** Locals that a statement assigns. */
export function assignedBy({ stmt, type }: Statement): number[] {
  if (type === 'ScanStmt') return [stmt.key, stmt.value];
  if (type === 'WithStmt') return [stmt.local];
  if ('target' in stmt) return [stmt.target];
  return 'result' in stmt ? [stmt.result] : [];
}

/** The local whose collection a statement adds to. */
function filledBy({ stmt, type }: Statement): number | undefined {
  if (type === 'ArrayAppendStmt') return stmt.array;
  if (type === 'SetAddStmt') return stmt.set;
  return 'object' in stmt ? stmt.object : undefined;
}

/** Locals that stand in what a statement adds. */
function heldBy({ stmt }: Statement): number[] {
  const operands = [
    ...('value' in stmt ? [stmt.value as Operand] : []),
    ...('key' in stmt ? [stmt.key as Operand] : []),
  ];
  return operands.flatMap(({ type, value }) => (type === 'local' ? [value] : []));
}
