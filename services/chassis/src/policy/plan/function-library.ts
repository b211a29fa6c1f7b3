import { canonicalText } from '../values/canonical-text.ts';
import type { Value } from '../values/value.ts';
import { constantText } from './constant-text.ts';

/** What one plan adds to a program. */
export type LibraryPart = {
  /** Names from earlier parts that this one uses. */
  readonly imported: readonly string[];
  /** Names that it adds, for later parts. */
  readonly declared: readonly string[];
  /** The declarations, in an order in which they can be made. */
  readonly texts: readonly string[];
};

type Names = {
  readonly functions: Map<string, string>;
  readonly constants: Map<string, string>;
  /** The same by the value itself, which is found sooner than its text. */
  readonly constantsMet: Map<Value, string>;
};

/**
 * Functions and constants of one program by what they say: those of several plans that say the same stand in it once, and
 * what a rule found out for one entrypoint the others need not find out again.
 */
export class FunctionLibrary {
  #known: Names = { functions: new Map(), constants: new Map(), constantsMet: new Map() };
  #fresh = 0;
  #imported = new Set<string>();
  #declared = new Set<string>();
  #texts: string[] = [];

  /** The name of a function with the text that `write` gives for whatever name. */
  add(label: string, write: (name: string) => string): string {
    const said = write('_');
    const known = this.#known.functions.get(said);
    if (known !== undefined) return this.#used(known);
    const name = this.fresh(`f_${label.replaceAll(/[^A-Za-z0-9]+/g, '_')}_`);
    this.#known.functions.set(said, name);
    return this.#declare(name, write(name));
  }

  /** The name of a collection or number. */
  constantName(value: Value): string {
    const known = this.#known.constantsMet.get(value);
    if (known !== undefined) return this.#used(known);
    const said = canonicalText(value);
    const same = this.#known.constants.get(said);
    const name = same ?? this.fresh('c');
    this.#known.constantsMet.set(value, name);
    this.#known.constants.set(said, name);
    return same === undefined ? this.#declare(name, `const ${name} = ${constantText(value)};`) : this.#used(name);
  }

  /** A name that nothing else in the program has. */
  fresh(prefix: string): string {
    this.#fresh += 1;
    return `${prefix}${this.#fresh}`;
  }

  /** Takes all that is added meanwhile for one part; none of it when writing fails. */
  inPart<T>(write: () => T): { part: LibraryPart; written: T } {
    const before = this.#known;
    const { functions, constants, constantsMet } = before;
    this.#known = {
      functions: new Map(functions),
      constants: new Map(constants),
      constantsMet: new Map(constantsMet),
    };
    this.#imported = new Set();
    this.#declared = new Set();
    this.#texts = [];
    try {
      const written = write();
      return { part: { imported: [...this.#imported], declared: [...this.#declared], texts: this.#texts }, written };
    } catch (error) {
      this.#known = before;
      throw error;
    }
  }

  #declare(name: string, text: string): string {
    this.#declared.add(name);
    this.#texts.push(text);
    return name;
  }

  #used(name: string): string {
    if (!this.#declared.has(name)) this.#imported.add(name);
    return name;
  }
}
