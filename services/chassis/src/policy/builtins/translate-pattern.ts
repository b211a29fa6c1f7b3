import { PlanError, PlanFault } from '../plan/plan-error.ts';

const POSIX: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7F',
  blank: '\\t ',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`\\{-~',
  space: '\\t\\n\\v\\f\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};
const SPACE = '\\t\\n\\f\\r ';
/** Escapes that mean the same in both. */
const SAME_ESCAPE = /^[dDwWbBtnrfv\\^$.*+?()[\]{}|/-]$/;
/** What may stand escaped although it needs no escape; JavaScript refuses that. */
const NEEDLESS_ESCAPE = /^[!"#%&',:;<=>@`~_ ]$/;

/**
 * Rewrites a pattern of RE2, as Go reads it, for JavaScript with the flag u. Undefined where RE2 itself refuses it. A
 * pattern that JavaScript would need more than linear time for (a repetition inside a repetition) or cannot express
 * throws `PlanError`: it must not be answered wrongly, nor hold up the process.
 */
export function translatePattern(pattern: string): RegExp | undefined {
  const reader = new PatternReader(pattern);
  const source = reader.alternatives();
  if (source === undefined) return undefined;
  try {
    return new RegExp(source, `gu${reader.isCaseIgnored ? 'i' : ''}`);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

class PatternReader {
  readonly #text: string;
  #at = 0;
  #isDotAll = false;
  #isMultiline = false;
  isCaseIgnored = false;

  constructor(text: string) {
    this.#text = text;
  }

  alternatives(): string | undefined {
    const leading = /^\(\?([ims]+)\)/.exec(this.#text);
    for (const flag of leading?.[1] ?? '') this.#set(flag);
    this.#at = leading?.[0].length ?? 0;
    let source = '';
    const open: { hasRepetition: boolean }[] = [{ hasRepetition: false }];
    while (this.#at < this.#text.length) {
      const character = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
      let wasGroup: { hasRepetition: boolean } | undefined;
      if (character === '(') {
        const opening = this.#opening();
        if (opening === undefined) return undefined;
        source += opening;
        open.push({ hasRepetition: false });
        continue;
      }
      if (character === ')') {
        wasGroup = open.pop();
        if (open.length === 0) return undefined;
        source += ')';
        this.#at += 1;
      } else {
        const atom = this.#atom(character);
        if (atom === undefined) return undefined;
        source += atom;
      }
      const repetition = this.#repetition();
      source += repetition.source;
      const isNested = wasGroup?.hasRepetition === true;
      if (isNested && repetition.isUnbounded) throw tooCostly(this.#text);
      const around = open.at(-1);
      if (around !== undefined && (isNested || repetition.isUnbounded)) around.hasRepetition = true;
    }
    return open.length === 1 ? source : undefined;
  }

  #set(flag: string): void {
    if (flag === 'i') this.isCaseIgnored = true;
    else if (flag === 's') this.#isDotAll = true;
    else this.#isMultiline = true;
  }

  #opening(): string | undefined {
    const rest = this.#text.slice(this.#at);
    const [whole, name] = /^\((?:\?:|\?P?<([A-Za-z_]\w*)>|(?!\?))/.exec(rest) ?? [];
    if (whole === undefined) {
      // Looking around and back is refused by RE2; flags in the middle are its own, and not offered here.
      if (/^\(\?(?:[=!]|<[=!])/.test(rest)) return undefined;
      throw notOffered(this.#text);
    }
    this.#at += whole.length;
    if (name !== undefined) return `(?<${name}>`;
    return whole === '(?:' ? '(?:' : '(';
  }

  #atom(character: string): string | undefined {
    if (character === '\\') return this.#escape(false);
    if (character === '[') return this.#class();
    this.#at += character.length;
    if (character === '.') return this.#isDotAll ? '[\\s\\S]' : '[^\\n]';
    if (character === '^') return this.#isMultiline ? '(?<=^|\\n)'.replace('^', '(?<![\\s\\S])') : '^';
    if (character === '$') return this.#isMultiline ? '(?=\\n|(?![\\s\\S]))' : '$';
    if ('*+?'.includes(character)) return undefined;
    return ']{}'.includes(character) ? `\\${character}` : character;
  }

  #escape(isInClass: boolean): string | undefined {
    const rest = this.#text.slice(this.#at + 1);
    const [long] = /^(?:p\{\^?\w+\}|P\{\^?\w+\}|[pP]\w|x[0-9A-Fa-f]{2}|x\{[0-9A-Fa-f]+\})/.exec(rest) ?? [];
    if (long !== undefined) {
      this.#at += 1 + long.length;
      if (long.startsWith('x{')) return `\\u${long.slice(1)}`;
      if (long.startsWith('x')) return `\\${long}`;
      const isNegated = long.startsWith('P') !== long.includes('^');
      return `\\${isNegated ? 'P' : 'p'}{${propertyName(long.replace(/^[pP]|[{}^]/g, ''))}}`;
    }
    const character = rest.charAt(0);
    this.#at += 2;
    if (character === 's') return isInClass ? SPACE : `[${SPACE}]`;
    if (character === 'S' && !isInClass) return `[^${SPACE}]`;
    if (character === 'A' && !isInClass) return '(?<![\\s\\S])';
    if (character === 'z' && !isInClass) return '(?![\\s\\S])';
    if (character === 'a') return '\\x07';
    if (NEEDLESS_ESCAPE.test(character)) return character;
    if (character === '-') return isInClass ? '\\-' : '-';
    if (SAME_ESCAPE.test(character)) return `\\${character}`;
    if (character === 'Q' || character === 'S') throw notOffered(this.#text);
    return undefined;
  }

  #class(): string | undefined {
    const [opening = ''] = /^\[\^?\]?/.exec(this.#text.slice(this.#at)) ?? [];
    this.#at += opening.length;
    let source = opening.replace(/\]$/, '\\]');
    while (this.#at < this.#text.length) {
      const [posix, negated, name] = /^\[:(\^?)(\w+):\]/.exec(this.#text.slice(this.#at)) ?? [];
      const character = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
      if (posix !== undefined) {
        const members = POSIX[name ?? ''];
        if (members === undefined) return undefined;
        if (negated !== '') throw notOffered(this.#text);
        source += members;
        this.#at += posix.length;
      } else if (character === '\\') {
        const escaped = this.#escape(true);
        if (escaped === undefined) return undefined;
        source += escaped;
      } else {
        this.#at += character.length;
        if (character === ']') return `${source}]`;
        source += character === '[' ? '\\[' : character;
      }
    }
    return undefined;
  }

  #repetition(): { source: string; isUnbounded: boolean } {
    const [whole = ''] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(this.#text.slice(this.#at)) ?? [];
    this.#at += whole.length;
    const [, limit] = /,(\d+)\}/.exec(whole) ?? [];
    const isUnbounded = /^[*+]|,\}/.test(whole) || Number(limit ?? 0) > MANY_TIMES;
    return { source: whole, isUnbounded };
  }
}

/** A bounded repetition from here on costs like one without bound. */
const MANY_TIMES = 100;

/** Scripts need their prefix in JavaScript; general categories do not. */
function propertyName(name: string): string {
  return /^[A-Z][a-z]?$/.test(name) ? name : `Script=${name}`;
}

function tooCostly(pattern: string): PlanError {
  return new PlanError(
    PlanFault.builtin,
    `pattern ${JSON.stringify(pattern)} repeats a repetition, which may take forever`,
  );
}

function notOffered(pattern: string): PlanError {
  return new PlanError(PlanFault.builtin, `pattern ${JSON.stringify(pattern)} uses syntax that is not offered`);
}
