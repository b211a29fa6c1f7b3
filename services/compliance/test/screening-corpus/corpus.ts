import type { Passage } from '../../src/screening/read-passages.ts';
import { Dice } from '../redaction-corpus/dice.ts';
import { HARMLESS } from './harmless-sentences.ts';
import { RISKY } from './risky-sentences.ts';

export type ScreeningSample = Passage;

const SLOTS: Readonly<Record<string, readonly string[]>> = {
  a: ['甲方', '供方', '卖方', '出租方', '委托方'],
  b: ['乙方', '需方', '买方', '承租方', '受托方'],
  A: ['the Supplier', 'the Company', 'the Seller', 'Acme', 'the Provider'],
  B: ['the Buyer', 'the Customer', 'the Client', 'the Contractor'],
  c: ['云图科技', '远大机械', '华信软件', '蓝海物流'],
  C: ['Acme', 'Northwind', 'Globex', 'Initech'],
  g: ['混凝土泵车', '客户管理系统', '工业机器人', '检测设备', '数控机床'],
  G: ['concrete pumps', 'sales software', 'industrial robots', 'test equipment'],
  n: ['3', '5', '7', '10', '12', '15'],
  p: ['3', '5', '8'],
  s: ['5', '6', '10', '13', '15', '20'],
  h: ['35', '40', '50', '60', '80'],
  hz: ['四十', '五十', '六十', '八十'],
  d: ['2', '3', '5', '10'],
  dz: ['一', '二', '三'],
};
const TRADITIONAL: readonly (readonly [string, string])[] = [
  ['证', '證'],
  ['单', '單'],
  ['价', '價'],
  ['约', '約'],
  ['责', '責'],
  ['权', '權'],
  ['归', '歸'],
  ['终', '終'],
  ['释', '釋'],
  ['个', '個'],
  ['费', '費'],
  ['无', '無'],
  ['过', '過'],
  ['级', '級'],
  ['国', '國'],
  ['发', '發'],
  ['开', '開'],
];

/** Sentences with known answers, the same for the same seed; half of them harmless. */
export function screeningCorpus(seed: number, count: number): ScreeningSample[] {
  const dice = new Dice(seed);
  return Array.from({ length: count }, (_, at) => {
    const template = dice.isLucky(0.5) ? dice.pick(RISKY) : dice.pick(HARMLESS);
    const text = disguised(dice, filled(dice, dice.pick(template.texts)));
    return { id: `${seed}-${at + 1}`, kind: template.in, text, rules: template.rules };
  });
}

function filled(dice: Dice, text: string): string {
  return text.replaceAll(/<([a-zA-Z]{1,2})>/g, (_, slot: string) => dice.pick(SLOTS[slot] ?? ['?']));
}

/** What scanners, keyboards and people who know the filter do to a text. One sentence in three. */
function disguised(dice: Dice, text: string): string {
  if (!dice.isLucky(0.33)) return text;
  const isChinese = /[\u4e00-\u9fff]/.test(text);
  const way = dice.between(0, isChinese ? 4 : 2);
  if (way === 0) return text.toUpperCase();
  if (way === 1) return text.replaceAll(/[A-Za-z0-9%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  if (way === 2)
    return isChinese ? text.replaceAll(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, ' ') : text.replaceAll(' ', '  ');
  if (way === 3) return TRADITIONAL.reduce((all, [simple, old]) => all.replaceAll(simple, old), text);
  return [...text].map((sign, at) => (at % 5 === 3 ? `${sign}\u200b` : sign)).join('');
}
