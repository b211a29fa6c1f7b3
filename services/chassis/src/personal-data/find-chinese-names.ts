import { isFreeOrLed, isWordLike, nameEnd, nameStart, wholeNameEnd } from './chinese-name.ts';
import { type Finding, RedactionKind } from './finding.ts';

/** Words after which a form or a speaker puts a name. The colon kind needs one, for the word alone is too common. */
const LABEL =
  /(?:姓名|联系人|收件人|收货人|寄件人|发件人|收件|寄件|经办人|户名|持卡人|开户名|申请人|投保人|被保险人|受益人|法定代表人|法人代表|法人|签收人|负责人|签约人|签字人|委托人|受托人|甲方代表|乙方代表|客户姓名|客户名称|客户(?!方)|患者|旅客|乘客|业务员|联络人|采购员|司机|讲师|嘉宾|董事长|总经理|学员|会员|业主|车主|记录人|参会人员?|与会人员?|出席人员?|主持人|对接人|抄送|收款人|付款人|担保人|借款人|当事人|销售顾问|顾问|员工|同事|家属|配偶|紧急联系人)(?:是|为|叫)?\s{0,2}[:：]?\s{0,2}/g;
const SPEECH = /(?:我叫|名叫|他叫|她叫|叫做|我是|本人|这位是|介绍一下|联系一下|请联系|可联系|转告|通知|找)\s?/g;
const TITLE =
  /(?:先生|女士|小姐|太太|经理|总经理|总监|主任|老师|教授|医生|大夫|律师|工程师|师傅|同学|同志|董事长|处长|局长|科长|厂长|校长|院长|部长|店长|主管|会计|顾问|阿姨|叔叔|大哥|大姐)/g;
const SEPARATOR = /[、，,和及与\s/]/;
const MAX_LIST = 12;

/** What a person has: 王小明的手机. */
const BELONGING =
  /的(?:手机|电话|号码|身份证|证件|微信|邮箱|住址|地址|家庭|银行卡|卡号|账户|护照|车牌|快递|座机|名片|联系方式)/g;
/** Names of people in Chinese where the words beside them say that a name stands there. */
export function findChineseNames(text: string): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(LABEL)) found.push(...namesFrom(text, match.index + match[0].length));
  for (const match of text.matchAll(SPEECH)) {
    const end = nameEnd(text, match.index + match[0].length);
    if (end > 0) found.push(nameOf(match.index + match[0].length, end));
  }
  for (const match of [...text.matchAll(TITLE), ...text.matchAll(BELONGING)]) {
    const start = nameStart(text, match.index);
    if (start >= 0 && isSure(text, start, match)) found.push(nameOf(start, match.index));
  }
  return found;
}

/** Before a title of courtesy a name stands wherever it begins. */
const COURTESY = /^(?:先生|女士|小姐|太太|阿姨|叔叔|大哥|大姐)/;

/** In the middle of words (历史系主任) two characters are no name, and three only when they do not end like a word. */
function isSure(text: string, start: number, { index: end, 0: title }: RegExpExecArray): boolean {
  const isLong = end - start >= 3 && !isWordLike(text.slice(start, end));
  return isFreeOrLed(text, start) || COURTESY.test(title) || isLong;
}

function nameOf(start: number, end: number): Finding {
  return { kind: RedactionKind.Name, start, end };
}

/** The name at the place and those listed after it. */
function namesFrom(text: string, at: number): Finding[] {
  const found: Finding[] = [];
  let start = at;
  while (found.length < MAX_LIST) {
    // After a comma the sentence may go on; only a whole word is the next of the list.
    const isList = start > at && text[start - 1] !== '、';
    const end = isList ? wholeNameEnd(text, start) : nameEnd(text, start);
    if (end === 0) break;
    found.push(nameOf(start, end));
    if (!SEPARATOR.test(text[end] ?? '')) break;
    start = end + 1;
  }
  return found;
}
