import { creditCodeCheck, ibanCheck, luhnCheck, residentIdCheck } from './check-digits.ts';
import type { Dice } from './dice.ts';

/** Kinds as the answers name them; not taken from the detector. */
export type Kind =
  | 'id_card'
  | 'bank_card'
  | 'mobile'
  | 'landline'
  | 'phone'
  | 'ssn'
  | 'iban'
  | 'credit_code'
  | 'passport'
  | 'plate'
  | 'email'
  | 'wechat'
  | 'name'
  | 'address';

const REGIONS = [
  '110105',
  '310115',
  '440305',
  '330106',
  '510107',
  '420111',
  '320508',
  '610113',
  '210203',
  '350203',
  '370202',
  '450103',
  '650102',
  '540102',
  '820000',
  '810000',
  '230103',
  '130102',
];
const CARDS: [string, number][] = [
  ['622202', 19],
  ['622848', 19],
  ['621700', 19],
  ['625965', 16],
  ['628888', 16],
  ['621661', 19],
  ['4367', 16],
  ['4563', 19],
  ['5187', 16],
  ['5264', 16],
  ['3568', 16],
  ['3742', 15],
  ['955880', 19],
  ['601382', 19],
  ['2223', 16],
];
const FAMILY = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆',
  '欧阳',
  '司马',
  '诸葛',
  '上官',
];
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红建国文辉力永健世广志义兴良海山仁波宁贵福生龙元全胜学祥才发武新利清飞彬富顺信子昌浩宇轩梓涵诗琪雨欣晨曦',
];
const ROADS = [
  '中山路',
  '人民路',
  '解放大道',
  '世纪大道',
  '南京西路',
  '长安街',
  '建设路',
  '科技园路',
  '软件大道',
  '滨江路',
  '学院路',
  '文一西路',
  '天府大道',
];
const CITIES = [
  '上海市浦东新区',
  '北京市朝阳区',
  '广东省深圳市南山区',
  '浙江省杭州市西湖区',
  '四川省成都市武侯区',
  '江苏省苏州市工业园区',
  '湖北省武汉市洪山区',
  '陕西省西安市雁塔区',
];
const PLACES = [...'京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'];
const OFFICES = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const HOSTS = [
  'qq.com',
  '163.com',
  'gmail.com',
  'example.com',
  'outlook.com',
  'corp.example.cn',
  'mail.example.co.uk',
  'foxmail.com',
];
const FIRST = [
  'John',
  'Mary',
  'Robert',
  'Linda',
  'Michael',
  'Anna',
  'Peter',
  'Laura',
  'Thomas',
  'Julia',
  'Carlos',
  'Sophie',
];
const LAST = [
  'Smith',
  'Johnson',
  'Miller',
  'Brown',
  'Schneider',
  'Fischer',
  'Martin',
  'Bernard',
  'Rossi',
  'Garcia',
  'Novak',
  'Andersen',
];
const STREETS = ['Main Street', 'Oak Avenue', 'Park Road', 'Elm Drive', 'Church Lane', 'Maple Court'];

function birthday(dice: Dice): string {
  return `${dice.between(1945, 2006)}${`${dice.between(1, 12)}`.padStart(2, '0')}${`${dice.between(1, 28)}`.padStart(2, '0')}`;
}

export function residentId(dice: Dice): string {
  if (dice.isLucky(0.1))
    return `${dice.pick(REGIONS)}${birthday(dice).slice(2)}${`${dice.between(1, 999)}`.padStart(3, '0')}`;
  const first = `${dice.pick(REGIONS)}${birthday(dice)}${`${dice.between(1, 999)}`.padStart(3, '0')}`;
  return first + residentIdCheck(first);
}

export function bankCard(dice: Dice): string {
  const [prefix, length] = dice.pick(CARDS);
  const payload = prefix + dice.digits(length - prefix.length - 1);
  return payload + luhnCheck(payload);
}

export const mobile = (dice: Dice) => `1${dice.pick(['3', '5', '6', '7', '8', '9'])}${dice.digits(9)}`;

export function landline(dice: Dice): [string, string] {
  const [area, length] = dice.pick([
    ['010', 8],
    ['021', 8],
    ['020', 8],
    ['0755', 8],
    ['0571', 8],
    ['028', 8],
    ['0931', 7],
    ['0512', 8],
    ['0471', 7],
    ['0791', 8],
  ] as const);
  return [area, `${dice.between(2, 8)}${dice.digits(length - 1)}`];
}

export function creditCode(dice: Dice): string {
  const organisation = dice.letters(8, '0123456789ABCDEFGHJKLMNPQRTUWXY');
  const first = `${dice.pick(['91', '92', '93', '12', '51', '52'])}${dice.pick(REGIONS.slice(0, 12))}${organisation}${dice.pick([...'0123456789X'])}`;
  return first + creditCodeCheck(first);
}

export function iban(dice: Dice): string {
  const letters = (count: number) => dice.letters(count, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const [country, account] = dice.pick([
    ['DE', dice.digits(18)],
    ['FR', dice.digits(23)],
    ['GB', letters(4) + dice.digits(14)],
    ['NL', letters(4) + dice.digits(10)],
    ['ES', dice.digits(20)],
    ['IT', letters(1) + dice.digits(22)],
    ['BE', dice.digits(12)],
    ['AT', dice.digits(16)],
    ['CH', dice.digits(17)],
    ['PL', dice.digits(24)],
    ['SE', dice.digits(20)],
    ['IE', letters(4) + dice.digits(14)],
  ] as const);
  return country + ibanCheck(country, account) + account;
}

export function socialSecurity(dice: Dice): string {
  const area = dice.pick([dice.between(1, 665), dice.between(667, 899)]);
  return `${`${area}`.padStart(3, '0')}-${`${dice.between(1, 99)}`.padStart(2, '0')}-${`${dice.between(1, 9999)}`.padStart(4, '0')}`;
}

export function passport(dice: Dice): string {
  return dice.isLucky(0.6)
    ? `E${dice.digits(8)}`
    : dice.isLucky(0.5)
      ? `E${dice.letters(1, 'ABCDEFGHJK')}${dice.digits(7)}`
      : `G${dice.digits(8)}`;
}

export function plate(dice: Dice): string {
  const start = dice.pick(PLACES) + dice.letters(1, OFFICES);
  const dot = dice.pick(['', '', '·', ' ', '-']);
  if (dice.isLucky(0.3))
    return `${start}${dot}${dice.pick(['D', 'F'])}${dice.pick(['A', 'B', '0', '1', '6'])}${dice.digits(4)}`;
  return `${start}${dot}${dice.letters(1, 'ABCDEFGHJKLMNPQ0123456789')}${dice.digits(4)}`;
}

export function email(dice: Dice): string {
  const local = dice.pick([
    dice.digits(dice.between(6, 10)),
    `${dice.letters(dice.between(3, 8), 'abcdefghijklmnopqrstuvwxyz')}${dice.pick(['', '.', '_'])}${dice.letters(3, 'abcdefghijk')}${dice.pick(['', '88', '2020'])}`,
  ]);
  return `${local}@${dice.pick(HOSTS)}`;
}

export function wechat(dice: Dice): string {
  return (
    dice.letters(1, 'abcdefghijklmnopqrstuvwxyz') +
    dice.letters(dice.between(3, 8), 'abcdefghijklmnopqrstuvwxyz') +
    dice.pick(['_', '-', '']) +
    dice.digits(dice.between(2, 5))
  );
}

export function chineseName(dice: Dice): string {
  return dice.pick(FAMILY) + dice.pick(GIVEN) + (dice.isLucky(0.7) ? dice.pick(GIVEN) : '');
}

export function chineseAddress(dice: Dice): string {
  const room = dice.pick([
    '',
    `${dice.between(1, 30)}栋${dice.between(101, 2805)}室`,
    `${dice.between(1, 12)}号楼${dice.between(1, 4)}单元${dice.between(101, 2805)}`,
    `${dice.between(2, 30)}楼`,
  ]);
  return `${dice.pick(CITIES)}${dice.pick(ROADS)}${dice.between(1, 1999)}号${room}`;
}

export const latinName = (dice: Dice) => `${dice.pick(FIRST)} ${dice.pick(LAST)}`;

export function latinAddress(dice: Dice): string {
  return `${dice.between(1, 9999)} ${dice.pick(STREETS)}, ${dice.pick(['Springfield, IL 62704', 'Austin, TX 78701', 'Boston, MA 02108'])}`;
}

export function northAmericanPhone(dice: Dice): string {
  const [area, exchange, line] = [
    `${dice.between(2, 7)}${dice.between(0, 8)}${dice.between(1, 9)}`,
    `${dice.between(2, 9)}${dice.digits(2)}`,
    dice.digits(4),
  ];
  return dice.pick([
    `(${area}) ${exchange}-${line}`,
    `${area}-${exchange}-${line}`,
    `${area}.${exchange}.${line}`,
    `+1 ${area} ${exchange} ${line}`,
    `1-${area}-${exchange}-${line}`,
    `+1 (${area}) ${exchange}-${line}`,
  ]);
}

export function europeanPhone(dice: Dice): string {
  return dice.pick([
    () => `+44 20 ${dice.between(7, 8)}${dice.digits(3)} ${dice.digits(4)}`,
    () => `+44 (0)7${dice.between(4, 9)}${dice.digits(2)} ${dice.digits(6)}`,
    () => `0044 7${dice.between(4, 9)}${dice.digits(2)} ${dice.digits(6)}`,
    () => `+49 30 ${dice.between(2, 9)}${dice.digits(6)}`,
    () => `+49 (0)171 ${dice.between(2, 9)}${dice.digits(6)}`,
    () => `+33 ${dice.between(6, 7)} ${dice.digits(2)} ${dice.digits(2)} ${dice.digits(2)} ${dice.digits(2)}`,
    () => `06 ${dice.digits(2)} ${dice.digits(2)} ${dice.digits(2)} ${dice.digits(2)}`,
    () => `+34 6${dice.digits(2)} ${dice.digits(3)} ${dice.digits(3)}`,
    () => `+39 3${dice.digits(2)} ${dice.digits(7)}`,
    () => `+31 6 ${dice.between(1, 9)}${dice.digits(7)}`,
    () => `07${dice.between(4, 9)}${dice.digits(2)} ${dice.digits(6)}`,
  ])();
}
