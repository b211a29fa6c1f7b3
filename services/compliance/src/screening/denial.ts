import { alternatives, type Negations } from './phrase.ts';

/** Negations, and words that hold one and deny nothing. */
export type AllNegations = Negations & { readonly not_zh: readonly string[]; readonly not_en: readonly string[] };

/** How far before a phrase its denial stands, in code units. */
const REACH = { zh: 6, en: 24 } as const;

/** Whether a negation stands right before the place, with no comma between and not as part of a word that denies nothing. */
export function denialBefore(negations: AllNegations): (text: string, at: number) => boolean {
  const zh = new RegExp(`(?:${alternatives(negations.zh)})[^,。!?;:\\n]{0,${REACH.zh}}$`);
  const en = new RegExp(`(?<![a-z])(?:${alternatives(negations.en)}) [^,.!?;:\\n]{0,${REACH.en}}$`);
  const none = new RegExp(`${alternatives(negations.not_zh)}|(?:${alternatives(negations.not_en)})`, 'g');
  const longest = REACH.en + 16;
  return (text, at) => {
    const before = text.slice(Math.max(0, at - longest), at).replaceAll(none, (word) => '_'.repeat(word.length));
    return zh.test(before) || en.test(before);
  };
}
