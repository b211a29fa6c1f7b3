/** A glob and the characters that `*` and `?` do not cross. */
export type Glob = { readonly pattern: string; readonly delimiters: readonly string[] };

const SPECIAL = /[\\^$.*+?()[\]{}|/-]/u;

/** The glob as a regular expression for the whole text; undefined where its brackets do not fit together. */
export function globPattern({ pattern, delimiters }: Glob): RegExp | undefined {
  const characters = [...pattern];
  const between = delimiters.map(quoted).join('');
  const one = between === '' ? '[\\s\\S]' : `[^${between}]`;
  let source = '';
  let depth = 0;
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    if (character === '\\') {
      at += 1;
      source += quoted(characters[at] ?? '');
    } else if (character === '*') {
      const isAcross = characters[at + 1] === '*';
      if (isAcross) at += 1;
      source += isAcross ? '[\\s\\S]*' : `${one}*`;
    } else if (character === '?') source += one;
    else if (character === '[') {
      const end = characters.indexOf(']', at + 1);
      const body = characters.slice(at + 1, end);
      if (end === -1 || body.length === 0) return undefined;
      source += classOf(body);
      at = end;
    } else if (character === '{') {
      depth += 1;
      source += '(?:';
    } else if (character === '}' && depth > 0) {
      depth -= 1;
      source += ')';
    } else if (character === ',' && depth > 0) source += '|';
    else source += quoted(character);
  }
  return depth === 0 ? new RegExp(`^(?:${source})$`, 'u') : undefined;
}

function classOf(body: readonly string[]): string {
  const isNegated = body[0] === '!';
  const members = isNegated ? body.slice(1) : body;
  const isRange = members.length === 3 && members[1] === '-';
  const inside = isRange ? `${quoted(members[0] ?? '')}-${quoted(members[2] ?? '')}` : members.map(quoted).join('');
  return `[${isNegated ? '^' : ''}${inside}]`;
}

function quoted(character: string): string {
  return SPECIAL.test(character) ? `\\${character}` : character;
}
