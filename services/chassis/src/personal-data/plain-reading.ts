import { spelledDigits } from './spelled-digits.ts';
import { simplified } from './traditional.ts';

const NOTHING = '\u200b';
const ORNATE = /\ud835[\udfce-\udfff]/g;
const FIRST_ORNATE = 0xdfce;
/** What people put between two digits so that no filter reads on: a picture, a star, a tilde. A row of stars hides digits instead. */
const DECORATION =
  /(?<=[\p{Nd}零一二三四五六七八九〇幺]\s?)(?:(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f){1,12}|[*＊~～^★☆♥●◆■▪♦…](?![*＊]))(?=\s?[\p{Nd}零一二三四五六七八九〇幺])/gu;
const MAY_HOLD_DECORATION = /[*＊~～^★☆♥●◆■▪♦…]|\p{Extended_Pictographic}/u;
const BLANK_ENTITY = /&nbsp;|&#160;/g;
const MARK = '·';

/**
 * The text as somebody reads it who wants the numbers and names in it: ornate and spelled digits as digits, decoration
 * between digits as a mark, traditional characters simplified. As long as the text itself, so every offset holds.
 */
export function readPlain(text: string): string {
  const plain = simplified(text)
    .replaceAll(ORNATE, (pair) => `${(pair.charCodeAt(1) - FIRST_ORNATE) % 10}${NOTHING}`)
    .replaceAll(BLANK_ENTITY, (entity) => ` ${NOTHING.repeat(entity.length - 1)}`);
  return spelledDigits(withoutDecoration(plain));
}

function withoutDecoration(text: string): string {
  if (!MAY_HOLD_DECORATION.test(text)) return text;
  return text.replaceAll(DECORATION, (sign) => MARK + NOTHING.repeat(sign.length - 1));
}
