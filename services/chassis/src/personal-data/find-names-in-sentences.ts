import { isFreeOrLed, isWordLike, nameStart, partedNameEnd, wholeNameEnd, writtenNameEnd } from './chinese-name.ts';
import { type Finding, RedactionKind } from './finding.ts';

/** Labels of forms, with their colon or quote: what follows is a name whatever the family name. */
const FIELD =
  /(?:姓\s{0,4}名|户\s{0,4}名|联系人|\p{Script=Han}人|[甲乙丙丁买卖供需]方|客户|主持|记录|汇报|出席|缺席|列席|参会|与会|参加|被?保人|抄送|主送|经办|审核|审批|制表|复核|负责|对接|销售|采购|业务|顾问|司机|\p{Script=Han}者|签[字名收]|落款|代表|职员|员工|同事|先生|女士|署名|收件|寄件|["']?(?:name|user_?name|real_?name|full_?name|contact|cust_?name|linkman|consignee|receiver|owner)["']?)\s{0,2}(?:[:：=]|<\/?[a-z]{1,6}>)\s{0,2}["'“]?/giu;
/** 姓名 in a form without a colon, an element of a file. */
const ELEMENT =
  /(?<![\p{Script=Han}])姓\s{0,3}名[\s|｜]{1,4}|<(?:name|username|realname|contact|linkman|consignee|receiver|姓名|联系人)>/giu;
/** Words that stand right before a name, which must then end its word. */
const BEFORE =
  /(?:(?<![个本工客每别众他她超等敌男女老大小成全军世某有无商动])人|兹证明|名为|委托|授权|聘请|任命|总监|经理|主任|主管|工程师|董事长|[处科部厂店校院局]长|律师|医生|教授|助理|专员|组长|总裁|秘书|司机|会计|业务员|车主|业主)\s?/gu;
/** The same of words that are common without a name: after them only three characters and more are sure enough. */
const LEADING =
  /(?:(?<!\p{Script=Han})叫|[，。,\s他她我户事板子字姐哥]叫|老师|师傅|同事|同学|新人|学员|会员|患者|[甲乙]方|由|跟|和|与|及|请|让|给|@)\s?/gu;
/** What people are said to do in minutes, tickets and chats. */
const DEEDS =
  /(?:[已也均将再先]|随后|今[天日]|昨[天日]|[上下]午|刚才?){0,2}(?:汇报|表示|提出|主持|记录|指出|强调|认为|介绍|补充|发言|建议|要求|反馈|同意|反对|附议|跟进|对接|出席|缺席|列席|请假|签[字名收到]|审核|审批|批准|复核|牵头|确认|总结|分享|演示|回复|询问|提问|参加|陪同|接待|反映|一起|一同|沟通|联系|见面|碰面|负责|回应|答复|回电|致电|来电|下单|投诉|咨询|报名|到访|来访|预约|收货|收件|代收|敬上|谨启|谨上|拜上|上$|[说讲问答][:：，,]|说(?=下|要|让|会|已|先|等|可|没|他|她|我|今|明|这|周))/gmu;
/** Right behind a name: in brackets what somebody is or has, a sex, a word for a number of theirs, 收 on a parcel. */
const BEHIND =
  /\s?[（(](?=[^（()）\n]{0,8}(?:经理|总监|主任|工程师|总裁|总|女士|先生|部|主管|老师|董事|销售|采购|技术|财务|法务|客服|助理|手机|电话|身份证|[男女]|工号|分机|出差|请假|线上|远程|主持|记录|父|母|夫|妻|\d{3}))|[\s,，、|]{1,3}[男女](?![\p{Script=Han}])|的?(?:账[户号]|名下)|[\s,，、:：]{1,2}(?:身份证|证件|手机|电话|联系方式|联系电话|邮箱|微信|工号|座机)|亲?收(?=$|[\s,，。;；:：\d)）])|\s{1,2}(?:\d{4}[-/年]\d{1,2}|\d{1,2}:\d{2})/gmu;
/** A department or a firm, blanks, and a name that ends the line or goes on with a number: the foot of a mail. */
const SIGNED = /(?:[部科处组室行店局所院]|中心|公司|集团|敬礼|祝好|商祺|顺颂|致礼|谢谢)[!！。.]?[ 　\n]{1,4}/gu;
const LISTED =
  /(?<![\p{Script=Han}、])\p{Script=Han}{2,4}(?:[（(][^（()）\n]{1,12}[)）])?(?:[、，,]\s?\p{Script=Han}{2,4}(?:[（(][^（()）\n]{1,12}[)）])?){1,30}(?![\p{Script=Han}])/gu;
/** Who speaks, at the start of a line. */
const SPEAKER = /^[ 　]{0,4}(\p{Script=Han}{3})\s?[:：]/gmu;

/** Names in running text, minutes, forms and tables. Each needs a word or a sign on one side and an end of its word on the other. */
export function findNamesInSentences(text: string): Finding[] {
  return [
    ...after(text, FIELD, writtenNameEnd),
    ...after(text, ELEMENT, writtenNameEnd),
    ...after(text, BEFORE, anyNameEnd),
    ...after(text, LEADING, longNameEnd),
    ...after(text, SIGNED, signedNameEnd),
    ...before(text, DEEDS),
    ...before(text, BEHIND),
    ...listed(text),
    ...speakers(text),
  ];
}

function after(text: string, words: RegExp, endOf: (text: string, start: number) => number): Finding[] {
  return [...text.matchAll(words)].flatMap((match) => {
    const start = match.index + match[0].length;
    const end = endOf(text, start);
    return end > start ? [{ kind: RedactionKind.Name, start, end }] : [];
  });
}

/** A name of several parts, or one that ends its word. */
function anyNameEnd(text: string, start: number): number {
  return partedNameEnd(text, start) || wholeNameEnd(text, start);
}

/** After a word that is common without a name only three characters and more are sure enough. */
function longNameEnd(text: string, start: number): number {
  const end = wholeNameEnd(text, start);
  return end - start >= 3 ? end : 0;
}

function signedNameEnd(text: string, start: number): number {
  const end = wholeNameEnd(text, start);
  return /^\s*(?:$|\n|\d|[,，;；(（]|(?:手机|电话|T|M)[:：])/u.test(text.slice(end, end + 6)) ? end : 0;
}

function before(text: string, words: RegExp): Finding[] {
  return [...text.matchAll(words)].flatMap((match) => {
    const start = nameStart(text, match.index);
    const isSure = start >= 0 && isFreeOrLed(text, start) && !isWordLike(text.slice(start, match.index));
    return isSure ? [{ kind: RedactionKind.Name, start, end: match.index }] : [];
  });
}

function listed(text: string): Finding[] {
  return [...text.matchAll(LISTED)].flatMap((match) => {
    const items = [...match[0].matchAll(/(?<![（(][^（()）]{0,12})\p{Script=Han}{2,4}/gu)].map((item) => ({
      name: item[0],
      start: match.index + item.index,
    }));
    const names = items.filter(({ name, start }) => wholeNameEnd(text, start) === start + name.length);
    const isPeople = names.length >= 2 && names.some(({ name }) => name.length === 3);
    const others = items.filter((item) => !names.includes(item) && !isTitled(item.name));
    return isPeople && others.length * 2 < names.length
      ? names.map(({ name, start }) => ({ kind: RedactionKind.Name, start, end: start + name.length }))
      : [];
  });
}

function isTitled(name: string): boolean {
  return isWordLike(name) || /(?:经理|主任|老师|总监|师傅|工程师|先生|女士|小姐)$/.test(name);
}

function speakers(text: string): Finding[] {
  return [...text.matchAll(SPEAKER)].flatMap((match) => {
    const start = match.index + match[0].indexOf(match[1] ?? '');
    const end = wholeNameEnd(text, start);
    return end - start === 3 ? [{ kind: RedactionKind.Name, start, end }] : [];
  });
}
