import openccPairs from 'opencc-js/dict/TSCharacters';

/** Books are kept with 账 in our lists, and 參 stands between digits for a three. */
const OWN_FORMS: Readonly<Record<string, string>> = { 帳: '账', 參: '參' };

/**
 * Traditional character → simplified, by OpenCC; one code unit for one, so that offsets hold. Where a traditional one has
 * several, it is the first, which is the commonest.
 */
export const simplifiedForms: ReadonlyMap<string, string> = new Map(
  openccPairs
    .split('|')
    .map((row) => row.split(' '))
    .map(([traditional = '', simplified = '']): [string, string] => [traditional, OWN_FORMS[traditional] ?? simplified])
    .filter(([traditional, simplified]) => traditional.length === 1 && simplified.length === 1),
);

const TRADITIONAL = new RegExp(`[${[...simplifiedForms.keys()].join('')}]`, 'g');

export function simplified(text: string): string {
  return text.replaceAll(TRADITIONAL, (character) => simplifiedForms.get(character) ?? character);
}
