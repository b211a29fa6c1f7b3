import { isHanAt } from './characters.ts';
import { type Finding, RedactionKind } from './finding.ts';
import { surnameLengthAt } from './surnames.ts';

/** Words after which a form or a speaker puts a name. The colon kind needs one, for the word alone is too common. */
const LABEL =
  /(?:姓名|联系人|收件人|收货人|寄件人|发件人|收件|寄件|经办人|户名|持卡人|开户名|申请人|投保人|被保险人|受益人|法定代表人|法人代表|法人|签收人|负责人|签约人|签字人|委托人|受托人|甲方代表|乙方代表|客户姓名|客户名称|客户|患者|旅客|乘客|业务员|联络人|采购员|司机|讲师|嘉宾|董事长|总经理|学员|会员|业主|车主|记录人|参会人员?|与会人员?|出席人员?|主持人|对接人|抄送|收款人|付款人|担保人|借款人|当事人|销售顾问|顾问|员工|同事|家属|配偶|紧急联系人)(?:是|为|叫)?\s{0,2}[:：]?\s{0,2}/g;
const SPEECH = /(?:我叫|名叫|他叫|她叫|叫做|我是|本人|这位是|介绍一下|联系一下|请联系|可联系|转告|通知|找)\s?/g;
const TITLE =
  /(?:先生|女士|小姐|太太|经理|总经理|总监|主任|老师|教授|医生|大夫|律师|工程师|师傅|同学|同志|董事长|处长|局长|科长|厂长|校长|院长|部长|店长|主管|会计|顾问|阿姨|叔叔|大哥|大姐)/g;
/** Characters that begin the next word rather than end a given name. */
const NO_GIVEN = new Set(
  '的是在住说要已手身地和与跟及去到昨很也都想把被给让就还又您你我他她它们这那个号了吗呢吧啊不没请对从为以能会将并或但因所此每各某总哥姐叔姨婶嫂',
);
const NO_GIVEN_WORDS =
  /^(?:女士|先生|小姐|经理|老师|主任|电话|手机|身份|地址|公司|集团|银行|部门|方面|代表|联系|邮箱|微信|总监|主管|同学|师傅|教授|医生|律师|签字|签名|确认|付款|下单|反馈|表示|提出|负责|认为|希望|需要|昨天|今天|明天|上午|下午|刚才|已经|一下|家里|那边|这边|之前|之后|同意|参加|出席|汇报|介绍|发言|补充|跟进|回复|预约|投诉|咨询|购买|购买|收到|转账|打款|明天|明年|明日|今年|今日|先把|先去|先看|来电|来了|来访|来过|来看|有意|有空|向我|向您|老板|经办|地址|微信|女儿|电联|可以|可能|年龄|月底|而且)/;
/** Words that begin with a family name and are none. */
const NO_NAME =
  /^(?:高级|高层|高端|高管|高度|金额|金牌|金融|方案|方便|方式|方法|方面|任何|任务|万元|成功|成交|成本|于是|关于|关系|关注|时间|时候|单位|单价|单独|单子|安排|安全|安装|安徽|平台|平均|程序|程度|经理|常见|常规|管理|全部|全体|应该|解决|解释|包括|包装|路上|路线|华东|华南|华北|华为|江苏|江西|马上|毛利|严重|严格|龙头|石化|连续|连锁|施工|宣传|房产|房子|车辆|车间|文件|文档|文本|项目|项下|易用|支持|向您|白天|左右|左边|水平|游客|游戏|黄金|何时|何种|郑重|钱款|钱包|武汉|温州|广州|兰州|郑州|徐州|苏州|常州|惠州|柳州|梅州|宁波|宁夏|康复|雷同|童装|储蓄|储备|顾客|顾问|余额|余款|符合|盛大|席位|宫格|和解|明细|季度|年度|时长|时段|申请|申报|纪要|纪念|章程|万科|陆续|沙发|池子|牛奶|冷链|尤其|向上|左侧|曲线|辛苦|易损|凌晨|花费|梁柱|汤料|范围|丁方|许可|许多|谢谢|宋体|夏季|秦岭|段落|顾虑|莫名|包邮|包含|包月|康养|欧洲|欧元|欧盟|关闭|关键|温度|温馨|简单|简介|简历|古代|农业|农村|农产|宗旨|麦克|会员|祝您|祝好|甘肃|石家|景区|景点|时尚|成员|成都|成立|路由|游览|解约|解除)/;
const SEPARATOR = /[、，,和及与\s/]/;
const MAX_LIST = 12;

/** What a person has: 王小明的手机. */
const BELONGING =
  /的(?:手机|电话|号码|身份证|证件|微信|邮箱|住址|地址|家庭|银行卡|卡号|账户|护照|车牌|快递|座机|名片|联系方式)/g;
/** Between a name and the number that follows it. */
const BETWEEN = /[\s,，:：(（、]{1,3}$/;
const NAME_START = /[^\p{L}\p{N}]$/u;
/** Kinds that stand right after the name of whom they belong to. */
const OWNED: ReadonlySet<RedactionKind> = new Set([
  RedactionKind.Mobile,
  RedactionKind.IdCard,
  RedactionKind.Email,
  RedactionKind.Landline,
]);

/** A name in brackets right after a number. */
const BRACKETED = /^\s?[(（]([\p{Script=Han}]{2,4})[)）]/u;

/** Names that stand alone right before a number of a person, or in brackets after it: 王小明 138…, 138…（王小明）. */
export function findNamesBeside(text: string, numbers: readonly Finding[]): Finding[] {
  return numbers
    .filter(({ kind }) => OWNED.has(kind))
    .flatMap(({ start, end }) => [...nameBefore(text, start), ...nameInBrackets(text, end)]);
}

function nameBefore(text: string, number: number): Finding[] {
  const between = BETWEEN.exec(text.slice(Math.max(0, number - 3), number))?.[0] ?? '';
  const end = number - between.length;
  const start = between === '' ? -1 : nameStart(text, end);
  const isAlone = start === 0 || NAME_START.test(text.slice(0, Math.max(0, start)).slice(-1));
  return start >= 0 && isAlone ? [nameOf(start, end)] : [];
}

function nameInBrackets(text: string, number: number): Finding[] {
  const match = BRACKETED.exec(text.slice(number, number + 8));
  const start = number + (match?.[0].length ?? 0) - (match?.[1]?.length ?? 0) - 1;
  const end = start + (match?.[1]?.length ?? 0);
  return match !== null && nameStart(text, end) === start ? [nameOf(start, end)] : [];
}

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
    if (start >= 0) found.push(nameOf(start, match.index));
  }
  return found;
}

function nameOf(start: number, end: number): Finding {
  return { kind: RedactionKind.Name, start, end };
}

/** The name at the place and those listed after it. */
function namesFrom(text: string, at: number): Finding[] {
  const found: Finding[] = [];
  let start = at;
  while (found.length < MAX_LIST) {
    const end = nameEnd(text, start);
    if (end === 0) break;
    found.push(nameOf(start, end));
    if (!SEPARATOR.test(text[end] ?? '')) break;
    start = end + 1;
  }
  return found;
}

/** Where the name that begins at the place ends: family name and one or two characters of a given name; 0 when none does. */
function nameEnd(text: string, start: number): number {
  const surname = surnameLengthAt(text, start);
  if (surname === 0 || NO_NAME.test(text.slice(start, start + 2))) return 0;
  const given = start + surname;
  if (!isGivenAt(text, given)) return 0;
  return isGivenAt(text, given + 1) ? given + 2 : given + 1;
}

function isGivenAt(text: string, at: number): boolean {
  return isHanAt(text, at) && !NO_GIVEN.has(text[at] ?? '') && !NO_GIVEN_WORDS.test(text.slice(at, at + 2));
}

/** Where the full name right before a title begins; -1 when only a family name or another word stands there. */
function nameStart(text: string, title: number): number {
  for (const length of [4, 3, 2]) {
    const start = title - length;
    if (start < 0 || nameEnd(text, start) === 0) continue;
    const surname = surnameLengthAt(text, start);
    if (surname + 2 < length || surname >= length) continue;
    const isAllGiven = [...text.slice(start + surname, title)].every((_, place) =>
      isGivenAt(text, start + surname + place),
    );
    if (isAllGiven) return start;
  }
  return -1;
}
