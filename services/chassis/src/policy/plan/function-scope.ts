import { Decimal } from '../values/decimal.ts';
import { RegoSet } from '../values/rego-set.ts';
import type { Value } from '../values/value.ts';
import { joined, type Knowledge, type Known } from './known-values.ts';
import { PlanError, PlanFault } from './plan-error.ts';
import type { Operand } from './plan-ir.ts';

/** What all functions of one plan share while they are written out. */
export type PlanScope = {
  readonly strings: readonly string[];
  readonly files: readonly string[];
  /** What finds rules by a path that is known only when they are called. */
  readonly finder: string;
  /** The name of a collection or number in the text. */
  constantName(value: Value): string;
  /** The JavaScript function of a rule, for calls with these operands after the two documents; a known one is written into it. */
  rule(name: string, operands: readonly (Known | undefined)[]): WrittenRule | undefined;
  builtin(name: string): WrittenBuiltin;
};
export type WrittenRule = {
  readonly name: string;
  /** Whether it may do more than give its value: break off, or take long. */
  readonly hasEffects: boolean;
  /** Its value where that is the same at each evaluation. */
  readonly outcome: Known | undefined;
};
export type WrittenBuiltin = {
  readonly name: string;
  /** Whether it gives no value, so that none is waited for. */
  readonly givesNothing: boolean;
  answer(...operands: Value[]): Value | undefined;
};

/** Marks that no text of a plan can hold, for in quotes they are escaped. */
const FIRST = '\u0001';
const LAST = '\u0002';
const SET_TO_KNOWN = new RegExp(`${FIRST}(\\d+)=([^${LAST}]*)${LAST}`, 'g');

type Frame = { readonly label: string; after: Knowledge; isLeft: boolean };

/**
 * Names, labels and known values of one function while it is written out. Only checked whole numbers and quoted texts get into
 * the source.
 */
export class FunctionScope {
  readonly plan: PlanScope;
  /** Locals that the text has; one that nothing reads is not among them. */
  readonly locals = new Set<number>();
  readonly #read = new Set<number>();
  /** At the place that is being written. */
  known: Knowledge;
  hasEffects = false;
  /** Locals that hold a list where the plan has a set. */
  listed: ReadonlySet<number> = new Set();
  readonly #frames: Frame[] = [];
  #named = 0;

  constructor(plan: PlanScope, known: Knowledge) {
    this.plan = plan;
    this.known = known;
  }

  /** A local that is read. */
  local(number: number): string {
    this.#read.add(number);
    return this.target(number);
  }

  /** A local that is set. */
  target(number: number): string {
    this.locals.add(whole(number));
    return `l${number}`;
  }

  /** Notes what a local holds from here on. */
  learn(number: number, known?: Known): void {
    if (known === undefined) this.known?.delete(number);
    else this.known?.set(number, known);
  }

  knownOf({ type, value }: Operand): Known | undefined {
    if (type === 'local') return this.known?.get(value);
    return { value: type === 'bool' ? value === true : this.text(value) };
  }

  operand(operand: Operand): string {
    const value = this.knownOf(operand)?.value;
    if (value !== undefined) return this.constant(value);
    return this.local(operand.value as number);
  }

  text(index: number): string {
    return found(this.plan.strings[whole(index)], `string ${index}`);
  }

  /** The source of a value that is the same at each evaluation. */
  constant(value: Value): string {
    if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
    return typeof value === 'string' ? quoted(value) : this.plan.constantName(value);
  }

  /** Sets a local to what it is known to hold. Most are then never read: `settled` leaves those out. */
  assignKnown(target: number, known: Known): string {
    this.learn(target, known);
    const source = known.value === undefined ? 'undefined' : this.constant(known.value);
    return `${FIRST}${whole(target)}=${source}${LAST}`;
  }

  /** The text without setting what nothing reads. */
  settled(text: string): string {
    return text.replaceAll(SET_TO_KNOWN, (_, local: string, source: string) =>
      this.#read.has(Number(local)) ? `${this.target(Number(local))} = ${source};` : '',
    );
  }

  /** A name that nothing else in the function has. */
  fresh(prefix: string): string {
    this.#named += 1;
    return `${prefix}${this.#named}`;
  }

  /** Writes what stands inside a block that `break` with the block's label leaves. */
  inBlock(write: () => string): string {
    const frame: Frame = { label: this.fresh('b'), after: undefined, isLeft: false };
    this.#frames.push(frame);
    const body = write();
    this.#frames.pop();
    this.known = joined(this.known, frame.after);
    return frame.isLeft ? `${frame.label}:{${body}}` : `{${body}}`;
  }

  /** Leaves blocks where the condition holds: 0 is the innermost. */
  leaveIf(condition: string, index = 0): string {
    return `if (${condition}) ${this.#leave(index)}`;
  }

  /** Leaves blocks whatever holds: what follows is not reached. */
  leave(index = 0): string {
    const text = this.#leave(index);
    this.known = undefined;
    return text;
  }

  #leave(index: number): string {
    const frame = found(this.#frames.at(-1 - whole(index)), `block ${index}`);
    frame.isLeft = true;
    frame.after = joined(frame.after, this.known && new Map(this.known));
    return `break ${frame.label};`;
  }
}

function whole(number: unknown): number {
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0) {
    throw new PlanError(PlanFault.plan, `${String(number)} stands where a number of the plan must be`);
  }
  return number;
}

function found<T>(held: T | undefined, what: string): T {
  if (held === undefined) throw new PlanError(PlanFault.plan, `the plan names ${what}, which it does not have`);
  return held;
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
