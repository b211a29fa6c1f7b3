/**
 * OPA's intermediate representation, as `opa build -t plan` writes it into `plan.json`. A local is a variable of one
 * function: 0 is the input, 1 the data. A block runs until a statement is undefined or a break leaves it.
 * Source: https://www.openpolicyagent.org/docs/ir and the Go package v1/ir of the pinned version.
 */
export type Plan = {
  readonly static: {
    readonly strings?: readonly { readonly value: string }[];
    readonly builtin_funcs?: readonly BuiltinDeclaration[];
    readonly files?: readonly { readonly value: string }[];
  };
  readonly plans: { readonly plans: readonly PlanEntry[] };
  readonly funcs?: { readonly funcs?: readonly PlanFunction[] };
};
export type BuiltinDeclaration = { readonly name: string; readonly decl: { readonly result?: unknown } };
export type PlanEntry = { readonly name: string; readonly blocks: readonly Block[] };
export type PlanFunction = {
  readonly name: string;
  readonly params: readonly number[];
  readonly return: number;
  readonly blocks: readonly Block[];
  /** Where the rule stands among the data, for calls whose path is known only when they are made. */
  readonly path?: readonly string[];
};
export type Block = { readonly stmts: readonly Statement[] | null };
export type Operand =
  | { readonly type: 'local'; readonly value: number }
  | { readonly type: 'string_index'; readonly value: number }
  | { readonly type: 'bool'; readonly value: boolean };

type Place = { readonly file: number; readonly row: number; readonly col: number };
type Of<Type extends string, Fields> = { readonly type: Type; readonly stmt: Readonly<Fields> & Place };
type Target = { target: number };
type Source = { source: Operand };
type Pair = { a: Operand; b: Operand };
type Entry = { key: Operand; value: Operand; object: number };

export type Statement =
  | Of<'ArrayAppendStmt', { value: Operand; array: number }>
  | Of<'AssignIntStmt', Target & { value: number }>
  | Of<'AssignVarOnceStmt', Source & Target>
  | Of<'AssignVarStmt', Source & Target>
  | Of<'BlockStmt', { blocks: readonly Block[] | null }>
  | Of<'BreakStmt', { index: number }>
  | Of<'CallDynamicStmt', { args: readonly number[]; result: number; path: readonly Operand[] }>
  | Of<'CallStmt', { func: string; args: readonly Operand[] | null; result: number }>
  | Of<'DotStmt', Source & Target & { key: Operand }>
  | Of<'EqualStmt', Pair>
  | Of<'IsArrayStmt', Source>
  | Of<'IsDefinedStmt', { source: number }>
  | Of<'IsObjectStmt', Source>
  | Of<'IsSetStmt', Source>
  | Of<'IsUndefinedStmt', { source: number }>
  | Of<'LenStmt', Source & Target>
  | Of<'MakeArrayStmt', Target>
  | Of<'MakeNullStmt', Target>
  | Of<'MakeNumberIntStmt', Target & { value: number }>
  | Of<'MakeNumberRefStmt', Target & { Index: number }>
  | Of<'MakeObjectStmt', Target>
  | Of<'MakeSetStmt', Target>
  | Of<'NopStmt', object>
  | Of<'NotEqualStmt', Pair>
  | Of<'NotStmt', { block: Block }>
  | Of<'ObjectInsertOnceStmt', Entry>
  | Of<'ObjectInsertStmt', Entry>
  | Of<'ObjectMergeStmt', Target & { a: number; b: number }>
  | Of<'ResetLocalStmt', Target>
  | Of<'ResultSetAddStmt', { value: number }>
  | Of<'ReturnLocalStmt', { source: number }>
  | Of<'ScanStmt', { source: number; key: number; value: number; block: Block }>
  | Of<'SetAddStmt', { value: Operand; set: number }>
  | Of<'WithStmt', { local: number; path: readonly number[] | null; value: Operand; block: Block }>;

export type StatementOf<Type extends Statement['type']> = Extract<Statement, { readonly type: Type }>;

/** Blocks inside a statement. */
export function blocksOf(statement: Statement): readonly Block[] {
  switch (statement.type) {
    case 'BlockStmt':
      return statement.stmt.blocks ?? [];
    case 'NotStmt':
    case 'ScanStmt':
    case 'WithStmt':
      return [statement.stmt.block];
    default:
      return [];
  }
}

/** Every statement of the blocks, those inside others included. */
export function* statementsOf(blocks: readonly Block[]): Generator<Statement> {
  for (const block of blocks) {
    for (const statement of block.stmts ?? []) {
      yield statement;
      yield* statementsOf(blocksOf(statement));
    }
  }
}
