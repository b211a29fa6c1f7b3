import { isHanAt } from './characters.ts';
import { anySurnameLengthAt, surnameLengthAt } from './surnames.ts';

/** Characters that begin the next word rather than end a given name. */
const NO_GIVEN = new Set(
  '的是在住说要已手身地和与跟及去到昨很也都想把被给让就还又您你我他她它们这那个号了吗呢吧啊不没请对从为以能会将并或但因所此每各某总哥姐姨婶嫂拿取聊',
);
const NO_GIVEN_WORDS =
  /^(?:女士|先生|小姐|经理|老师|主任|电话|手机|身份|地址|公司|集团|银行|部门|方面|代表|联系|邮箱|微信|总监|主管|同学|师傅|教授|医生|律师|签字|签名|确认|付款|下单|反馈|表示|提出|负责|认为|希望|需要|昨天|今天|明天|上午|下午|刚才|已经|一下|家里|那边|这边|之前|之后|同意|参加|出席|汇报|介绍|发言|补充|跟进|回复|预约|投诉|咨询|购买|购买|收到|转账|打款|明天|明年|明日|今年|今日|先把|先去|先看|来电|来了|来访|来过|来看|有意|有空|向我|向您|老板|经办|地址|微信|女儿|电联|可以|可能|年龄|月底|而且)/;
/** Words that begin with a family name and are none. */
const NO_NAME =
  /^(?:高级|高层|高端|高管|高度|金额|金牌|金融|方案|方便|方式|方法|方面|任何|任务|万元|成功|成交|成本|于是|关于|关系|关注|时间|时候|单位|单价|单独|单子|安排|安全|安装|安徽|平台|平均|程序|程度|经理|常见|常规|管理|全部|全体|应该|解决|解释|包括|包装|路上|路线|华东|华南|华北|华为|江苏|江西|马上|毛利|严重|严格|龙头|石化|连续|连锁|施工|宣传|房产|房子|车辆|车牌|车号|车型|车位|车架|车主|车间|文件|文档|文本|项目|项下|易用|支持|向您|白天|左右|左边|水平|游客|游戏|黄金|何时|何种|郑重|钱款|钱包|武汉|温州|广州|兰州|郑州|徐州|苏州|常州|惠州|柳州|梅州|宁波|宁夏|康复|雷同|童装|储蓄|储备|顾客|顾问|余额|余款|符合|盛大|席位|宫格|和解|明细|季度|年度|时长|时段|申请|申报|纪要|纪念|章程|万科|陆续|沙发|池子|牛奶|冷链|尤其|向上|左侧|曲线|辛苦|易损|凌晨|花费|梁柱|汤料|范围|丁方|许可|许多|谢谢|宋体|夏季|秦岭|段落|顾虑|莫名|包邮|包含|包月|康养|欧洲|欧元|欧盟|关闭|关键|温度|温馨|简单|简介|简历|古代|农业|农村|农产|宗旨|麦克|会员|祝您|祝好|甘肃|石家|农行|农户|纪委|管委|董事|车型|白班|汤品|居民|江门|江阴|江北|江宁|黄山|黄石|黄冈|黄浦|黄埔|洪山|龙岩|龙华|龙岗|龙泉|白云|常德|常熟|安庆|安阳|安顺|安康|连云|万州|万宁|温岭|沈阳|武昌|武进|武清|武侯|石景|石狮|钟楼|余杭|余姚|萧山|宁德|岳阳|曲靖|曲阜|房山|房地|桂林|金山|金华|金坛|费用|费另|费率|费已|费不|查看|查询|查收|查找|米其|贝壳|荣誉|荣获|阳光|阳台|鹿城|宣布|宣传|房东|谢绝|谈判|谈话|谈好|谈价|谈下|楼下|楼上|楼层|楼盘|楼栋|荆州|桂花|寿命|寿险|巩固|伊利|伊犁|印章|印刷|印度|印尼|查验|查账|景区|景点|时尚|成员|成都|成立|路由|游览|解约|解除)/;
/** A family name with a title of one character: 王总, 李工. */
const SHORT_TITLES = new Set('总工董局处队老师导律医院所科书区镇乡户厂行');
/** What the third character of a name hardly is, and that of a word often: 龙华店, 温州仓. */
const NO_LAST = new Set(
  '学防石米系语校门省市县区镇乡街厂店站馆费率表单价量额度仓部局院所处科组室线路桥线款类型号级费额方会者',
);
/** After a name in a form, a list or a table. */
const BOUNDARY = /^(?:$|[\s&\\,，。.;；:：、!！?？（()）[\]【】"'“”‘’|｜/\d+＋<>～~-])/u;
const START_BOUNDARY = /(?:^|[\s,，。.;；:：、!！?？（()）[\]【】"'“”‘’|｜/\d<>～~-])$/u;

/** Where the name that begins at the place ends: family name and one or two characters of a given name; 0 when none does. */
export function nameEnd(text: string, start: number): number {
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
export function nameStart(text: string, title: number): number {
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

/** Whether a name may begin here with no word running into it. */
export function isFreeStart(text: string, start: number): boolean {
  return START_BOUNDARY.test(text.slice(Math.max(0, start - 1), start));
}

/** As `isFreeStart`, or after one of the small words that lead to a person. */
export function isFreeOrLed(text: string, start: number): boolean {
  return (
    isFreeStart(text, start) ||
    /[由与和及跟请让向给是为方叫找入到至理监任部长员师傅工户人们管购售术务政服]$/.test(
      text.slice(Math.max(0, start - 1), start),
    )
  );
}

/** Where the name that begins here and runs to the end of its word ends; 0 when the word is none. */
export function wholeNameEnd(text: string, start: number): number {
  const surname = surnameLengthAt(text, start);
  return surname === 0 ? 0 : wordEnd(text, start, surname);
}

/** As `wholeNameEnd` where a form asks for a name: any family name, and names of several parts (阿依古丽·买买提). */
export function writtenNameEnd(text: string, start: number): number {
  const surname = anySurnameLengthAt(text, start);
  const parted = partedNameEnd(text, start);
  if (parted > 0 || surname === 0) return parted;
  return wordEnd(text, start, surname) || spacedEnd(text, start);
}

/** Where a name of several parts with points between them ends; 0 when none begins here. */
export function partedNameEnd(text: string, start: number): number {
  const parted = /^\p{Script=Han}{1,6}(?:[·•・‧]\p{Script=Han}{1,5}){1,3}/u.exec(text.slice(start, start + 24));
  return parted === null ? 0 : start + parted[0].replace(/[的为得在任是有说将被和与][^·•・‧]*$/, '').length;
}

/** 单　磊: two characters set apart to fill a form. */
function spacedEnd(text: string, start: number): number {
  const spaced = /^\p{Script=Han}[ 　]{1,4}\p{Script=Han}/u.exec(text.slice(start, start + 6))?.[0] ?? '';
  const end = start + spaced.length;
  return spaced !== '' && isGivenAt(text, end - 1) && BOUNDARY.test(text.slice(end, end + 1)) ? end : 0;
}

function wordEnd(text: string, start: number, surname: number): number {
  if (NO_NAME.test(text.slice(start, start + 2))) return 0;
  for (const given of [2, 1]) {
    const end = start + surname + given;
    if (end > text.length || !BOUNDARY.test(text.slice(end, end + 1))) continue;
    const isGiven = [...text.slice(start + surname, end)].every((_, at) => isGivenAt(text, start + surname + at));
    if (isGiven) return isWordLike(text.slice(start, end)) ? 0 : end;
  }
  return 0;
}

/** 王总 and 龙华店 have the shape of a name and are none. */
export function isWordLike(name: string): boolean {
  const last = name.at(-1) ?? '';
  return name.length === 2 ? SHORT_TITLES.has(last) : name.length === 3 && NO_LAST.has(last);
}
