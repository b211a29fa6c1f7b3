import { Decimal } from '../values/decimal.ts';
import { RegoSet } from '../values/rego-set.ts';
import type { Value } from '../values/value.ts';
import { PlanError, PlanFault } from './plan-error.ts';
import type { Operand } from './plan-ir.ts';

/** What all functions of one plan share while they are written out. */
export type PlanScope = {
  readonly strings: readonly string[];
  readonly files: readonly string[];
  /** Collections and numbers that the text names by their position. */
  readonly constants: Value[];
  /** Name of the JavaScript function that a rule or builtin became; throws `PlanError` for one that there is not. */
  functionName(name: string): string;
  /** Whether a builtin gives no value, so that none is waited for. */
  givesNothing(name: string): boolean;
};

/** Names and labels of one function while it is written out. Only checked whole numbers and quoted texts get into the source. */
export class FunctionScope {
  readonly plan: PlanScope;
  readonly locals = new Set<number>();
  readonly #labels: string[] = [];
  #named = 0;

  constructor(plan: PlanScope) {
    this.plan = plan;
  }

  local(number: number): string {
    this.locals.add(whole(number));
    return `l${number}`;
  }

  operand({ type, value }: Operand): string {
    if (type === 'local') return this.local(value);
    return type === 'bool' ? String(value === true) : quoted(this.text(value));
  }

  text(index: number): string {
    return found(this.plan.strings[whole(index)], `string ${index}`);
  }

  /** The source of a value that is the same at each evaluation. */
  constant(value: Value): string {
    if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
    if (typeof value === 'string') return quoted(value);
    return `c${this.plan.constants.push(value) - 1}`;
  }

  /** A name that nothing else has. */
  fresh(prefix: string): string {
    this.#named += 1;
    return `${prefix}${this.#named}`;
  }

  /** Writes what stands inside a block that `break` with the block's label leaves. */
  inBlock(write: (label: string) => string): string {
    const label = this.fresh('b');
    this.#labels.push(label);
    const body = write(label);
    this.#labels.pop();
    return `${label}:{${body}}`;
  }

  /** Leaves blocks: 0 is the innermost. */
  leave(index = 0): string {
    return `break ${found(this.#labels.at(-1 - whole(index)), `block ${index}`)};`;
  }
}

function whole(number: unknown): number {
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0) {
    throw new PlanError(PlanFault.plan, `${String(number)} stands where a number of the plan must be`);
  }
  return number;
}

function found(name: string | undefined, what: string): string {
  if (name === undefined) throw new PlanError(PlanFault.plan, `the plan names ${what}, which it does not have`);
  return name;
}

export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** Names that JavaScript itself gives meaning on some value. A key of that name must not be read as a property. */
const meantByJavaScript = new Set(
  [Object, Array, String, Number, Boolean, BigInt, RegoSet, Decimal]
    .flatMap((type) => Object.getOwnPropertyNames(type.prototype))
    .concat('length', Object.keys(new Decimal(0n, 0))),
);
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Whether reading the property `key` of any JSON value gives what an object holds there, or undefined. */
export function isPlainName(key: string): boolean {
  return NAME.test(key) && !meantByJavaScript.has(key);
}
