import type { Dice } from './dice.ts';

const FULL = '０１２３４５６７８９';
const HAN = '零一二三四五六七八九';
const HAN_ROUND = '〇一二三四五六七八九';

/** Pieces of a number as people part them, the last taking what is left. */
export function grouped(number: string, sizes: readonly number[], mark: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const size of sizes) {
    if (at >= number.length) break;
    pieces.push(number.slice(at, at + size));
    at += size;
  }
  if (at < number.length) pieces.push(number.slice(at));
  return pieces.join(mark);
}

export function fullWidth(text: string): string {
  return text.replaceAll(/\d/g, (digit) => FULL[Number(digit)] ?? digit).replaceAll('-', '－');
}

/** Digits as characters; 一 is spoken 幺 by many. */
function inHan(dice: Dice, text: string): string {
  const zero = dice.pick([HAN, HAN_ROUND]);
  const one = dice.pick(['一', '幺']);
  return text.replaceAll(/\d/g, (digit) => (digit === '1' ? one : (zero[Number(digit)] ?? digit)));
}

/** One number as one of many hands would type it. `isSpoken` allows characters for digits. */
export function disguised(dice: Dice, number: string, sizes: readonly number[], isSpoken: boolean): string {
  const way = dice.between(1, isSpoken ? 12 : 10);
  if (way <= 4) return number;
  if (way === 5) return grouped(number, sizes, ' ');
  if (way === 6) return grouped(number, sizes, '-');
  if (way === 7) return fullWidth(number);
  if (way === 8) return grouped(number, sizes, dice.pick(['　', '  ', '\u00a0', ' - ', '.']));
  if (way === 9) return [...number].join(' ');
  if (way === 10) return fullWidth(grouped(number, sizes, dice.pick([' ', '-'])));
  const head = dice.between(2, number.length - 3);
  return way === 11 ? inHan(dice, number) : number.slice(0, head) + inHan(dice, number.slice(head));
}
