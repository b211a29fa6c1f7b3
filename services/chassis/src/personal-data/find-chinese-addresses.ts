import { foldWidth, gapAt, isHanAt, letterOrDigitAt } from './characters.ts';
import { type Finding, RedactionKind } from './finding.ts';

const COUNT = '[\\dA-Za-z一二三四五六七八九十百]{1,6}';
/** A house, a lane or a room: the part of an address that a sentence without one hardly has. */
const HOUSE = new RegExp(
  `(?:[路街道巷弄里村园苑城湾庄屯组区镇乡厦场寓楼坊院墅庭府胡同线段]|大道)\\s?(?:${COUNT}\\s?)(?:号楼|号院|号|弄|栋|幢|座|单元|室|楼|层|房)`,
  'g',
);
/** What follows a house: building, entrance, floor, room, each with its count, or a named building before one. */
const TAIL = new RegExp(
  `[\\s,，-]?(?:(?:\\p{Script=Han}{2,10}(?:大厦|小区|花园|广场|公寓|苑|园|城|中心|大楼))?\\s?${COUNT}\\s?(?:号楼|号院|号|弄|栋|幢|座|单元|室|楼|层|房|门|期)|\\p{Script=Han}{2,10}(?:大厦|小区|花园|广场|公寓|苑|中心|大楼)|-\\d{1,4}(?!\\d))|\\d{3,4}(?![\\d年])`,
  'uy',
);
const MAX_TAILS = 6;
const LABEL =
  /(?:(?<!邮箱|邮件|IP|MAC|网络|链接)(?:住址|住所|地址(?:[、及和]?电话)?)|家住|现住|现居住?|居住[在于]|常住|户籍所在地|户籍地|所在地|寄到|寄往|寄给|送到|送至|发到|快递到|邮寄至|上门地点|施工地点|安装地点)(?:是|为|在|于)?\s?[:：]?\s?/g;
const END = /[，,。；;！!？?|、（(\n\r\t]|\s{2}|\s(?=[^\s]{0,6}[:：])|\s(?=\+?\d{7})/;
const UNIT = /[省市区县镇乡村路街巷弄号室栋幢楼]|大道|胡同|单元|小区|花园|大厦|广场/g;
/** How a request ends, after the address in it. */
const COURTESY = /(?:就行|就好|就可以|即可|[吧啊呢了哦哈])+$/;
const PART =
  /^(?:\d{1,5}|[\p{Script=Han}\dA-Za-z#-]*(?:[省市区县镇乡村路街巷弄]|(?<=\d)(?:号|号楼|室|栋|幢|楼|座|层)))$/u;
const OTHER_WORD = /麻烦|寄|电话|手机|微信|邮|客户|联系|收件|身份|户名|姓名|签|请/;
const MAX_LENGTH = 60;
const MIN_LENGTH = 5;
/** Verbs and prepositions that stand before an address; none begins the name of a road. */
const BEFORE_ADDRESS = /(?:[在住居到访于寄送至往是址为从去来搬离给位：:]|[送发收提取]货|配送|安装|上门|邮寄|派送)$/;
/** 乐从镇: what stands before a unit is its name, whatever else it means. */
const UNIT_START = /^[省市区县镇乡村路街道巷]/;
/** After one of these a blank does not end the address. */
const CONTINUES = /[省市区县镇乡村路街道巷弄号]$/;
/** What also begins a place inside a firm (家属区3号楼); an address names a town or a street before it. */
const WEAK_STREET = /^[区园城镇乡场厦组段线]/;
const UNIT_WITHIN = /[省市县镇乡村路街巷]|大道/;
const MAX_LEFT = 36;

/** Addresses in Chinese: after a word for one, or a street with a house number. */
export function findChineseAddresses(text: string): Finding[] {
  const folded = foldWidth(text);
  return [...afterLabels(folded), ...aroundHouses(folded)];
}

function afterLabels(text: string): Finding[] {
  return [...text.matchAll(LABEL)].flatMap((match) => {
    const start = match.index + match[0].length;
    const rest = text.slice(start, start + MAX_LENGTH);
    const length = END.exec(rest)?.index ?? rest.length;
    const address = untilNextWord(rest.slice(0, length).trimEnd()).replace(COURTESY, '');
    const units = address.match(UNIT)?.length ?? 0;
    const isAddress = address.length >= MIN_LENGTH && units >= (/[:：]/.test(match[0]) ? 1 : 2);
    return isAddress ? [{ kind: RedactionKind.Address, start, end: start + address.length }] : [];
  });
}

/** A blank ends the address unless what follows is a part of one. */
function untilNextWord(text: string): string {
  let end = 0;
  for (const piece of text.split(' ')) {
    if (end > 0 && (!PART.test(piece) || OTHER_WORD.test(piece))) break;
    end += piece.length + (end > 0 ? 1 : 0);
  }
  return text.slice(0, end);
}

function aroundHouses(text: string): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(HOUSE)) {
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const start = startOf(text, match.index);
    const end = endOf(text, match.index + match[0].length);
    const isNamed = !WEAK_STREET.test(match[0]) || UNIT_WITHIN.test(text.slice(start, match.index));
    if (match.index - start >= 1 && isNamed) found.push({ kind: RedactionKind.Address, start, end });
  }
  return found;
}

/** Back from the street's last character over what belongs to the address, to the word that leads into it. */
function startOf(text: string, street: number): number {
  let start = street;
  while (start > 0 && street - start < MAX_LEFT) {
    const before = text.slice(Math.max(0, start - 3), start);
    if (BEFORE_ADDRESS.test(before) && !UNIT_START.test(text.slice(start, start + 1))) break;
    // A phone typed tight against the address; a highway has three digits.
    if (/\d{5}$/.test(text.slice(Math.max(0, start - 5), start))) break;
    const isBlank = before.endsWith(' ') && CONTINUES.test(before.slice(0, -1));
    if (!isBlank && !isHanAt(text, start - 1) && letterOrDigitAt(text, start - 1) === 0) break;
    start -= 1;
  }
  return start;
}

function endOf(text: string, house: number): number {
  let end = house;
  for (let tails = 0; tails < MAX_TAILS; tails += 1) {
    TAIL.lastIndex = end;
    const tail = TAIL.exec(text);
    if (tail === null) break;
    end += tail[0].length;
  }
  while (end > house && gapAt(text, end - 1) !== 0) end -= 1;
  return end;
}
