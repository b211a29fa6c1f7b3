import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findPersonal } from './personal-data.ts';

const found = (text: string) => findPersonal(text).map(({ kind, start, end }) => `${kind}=${text.slice(start, end)}`);

const texts: Readonly<Record<string, readonly [string, ...string[]][]>> = {
  'resident identity numbers': [
    ['身份证11010519491231002x。', 'id_card=11010519491231002x'],
    ['１１０１０５ １９４９１２３１ ００２Ｘ', 'id_card=１１０１０５ １９４９１２３１ ００２Ｘ'],
    ['老证 130503670401001', 'id_card=130503670401001'],
    ['订单 130503670401001'],
    ['110105194912310021'],
    ['身份证：110105194912310021', 'id_card=110105194912310021'],
    ['身份证：110105194912310021，校验位不对'],
    ['1001 2345 0900 0123 456'],
    ['A11010519491231002X9'],
  ],
  'bank cards': [
    ['6222 0210 0011 2345 672', 'bank_card=6222 0210 0011 2345 672'],
    ['卡号：6222021000112345671', 'bank_card=6222021000112345671'],
    ['运单6222021000112345671'],
    ['会员卡号：6222021000112345671'],
    ['6222 0210\n0011 2345 672', 'bank_card=6222 0210\n0011 2345 672'],
    ['4111\n1111\n1111\n1111'],
  ],
  mobiles: [
    ['打+86 138-1234-5678', 'mobile=+86 138-1234-5678'],
    ['统一13812345678', 'mobile=13812345678'],
    ['手機壹參捌壹貳參肆伍陸柒捌', 'mobile=壹參捌壹貳參肆伍陸柒捌'],
    ['一三八，一二三四'],
    ['幺三八一二三四五六七八', 'mobile=幺三八一二三四五六七八'],
    ['1\u200b38\u200b12345678', 'mobile=1\u200b38\u200b12345678'],
    ['13812345678.00元'],
    ['¥13812345678'],
    ['1234-138-1234-5678'],
    ['138123456789'],
    ['138，1234，5678', 'mobile=138，1234，5678'],
    ['13,812,345,678'],
    ['138\n1234\n5678', 'mobile=138\n1234\n5678'],
    ['138\n12345678'],
    ['v13.8.0013.8000'],
    ['138-1234-5678-A'],
    ['①③⑧①②③④⑤⑥⑦⑧', 'mobile=①③⑧①②③④⑤⑥⑦⑧'],
    ['𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖', 'mobile=𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖'],
    ['l38l23456O8', 'mobile=l38l23456O8'],
    ['lOl38345678'],
    ['ratio 13.800138000'],
    ['[11600, 11602, 13435]'],
    ['13812345678 13912345678', 'mobile=13812345678', 'mobile=13912345678'],
  ],
  'lines and phones': [
    ['座机(021) 5876 5432', 'landline=(021) 5876 5432'],
    ['020 7946 0958', 'phone=020 7946 0958'],
    ['电话：58765432', 'landline=58765432'],
    ['电话：20261122'],
    ['58765432'],
    ['021-58765432-801', 'landline=021-58765432'],
    ['+44 (0)20 7946 0958', 'phone=+44 (0)20 7946 0958'],
    ['(212) 555-0147', 'phone=(212) 555-0147'],
    ['1-800-555-0199'],
    ['400-820-8820'],
    ['0532-85801234、85801235', 'landline=0532-85801234', 'landline=85801235'],
    ['00447700900789', 'phone=00447700900789'],
    ['订单00447700900789'],
    ['192.168.100.65'],
    ['2026-11-22 13:45'],
  ],
  'numbers of the United States and of Europe': [
    ['SSN 512-44-7781', 'ssn=512-44-7781'],
    ['666-12-3456'],
    ['512447781'],
    ['gb29 nwbk 6016 1331 9268 19', 'iban=gb29 nwbk 6016 1331 9268 19'],
    ['DE89 3704 0044 0532 0130 01'],
    ['an unknown failure is 500 with a fixed sentence and nothing of its cause'],
  ],
  codes: [
    ['税号91350100M000100Y43', 'credit_code=91350100M000100Y43'],
    ['税号91350100M000100Y44'],
    ['护照 E1234 5678', 'passport=E1234 5678'],
    ['货号E12345678'],
    ['沪A·8K376到了', 'plate=沪A·8K376'],
    ['粤BD12345', 'plate=粤BD12345'],
    ['最新A12345'],
    ['使014578', 'plate=使014578'],
    ['致使014578'],
  ],
  'addresses of mail and chats': [
    ['邮箱zhang.san＠qq.com，', 'email=zhang.san＠qq.com'],
    ['用户@例子.公司', 'email=用户@例子.公司'],
    ['meet @ 10:30'],
    ['order[at] as number;'],
    ['zhangsan (at) qq.com', 'email=zhangsan (at) qq.com'],
    ['微信号：lindaho', 'wechat=lindaho'],
    ['ｗｘ：ｌｉｎ＿８８０１', 'wechat=ｌｉｎ＿８８０１'],
    ['微信Android版'],
    ['加v abc_123456', 'wechat=abc_123456'],
  ],
  'names and addresses beside words that say so': [
    ['联系人：欧阳静、李四', 'name=欧阳静', 'name=李四'],
    ['王经理说价格还能谈'],
    ['Dear Karen Whitfield,', 'name=Karen Whitfield'],
    ['Dear Customer,'],
    ['出席：王建国、李慧珍', 'name=王建国', 'name=李慧珍'],
    ['周冬雨汇报了业绩', 'name=周冬雨'],
    ['会议由陈立新主持', 'name=陈立新'],
    ['顺祝商祺\n采购部 费玉明', 'name=费玉明'],
    ['姓 名：单  磊', 'name=单  磊'],
    ['签约人：阿依努尔·买买提', 'name=阿依努尔·买买提'],
    ['历史系主任、由于前锋受伤，成本、毛利、税率'],
    ['安徽、黄山、常州三地经销商'],
    ['Best,\nPriya Raman', 'name=Priya Raman'],
    ['we met Laura Bianchi there', 'name=Laura Bianchi'],
    ['Yesterday Laura Bianchi called', 'name=Laura Bianchi'],
    ['Spring Festival in San Francisco Bay, Grace Period, Max Power'],
    ['住在上海市浦东新区世纪大道100号5楼，', 'address=上海市浦东新区世纪大道100号5楼'],
    ['地址：杭州市西湖区文三路478号 13812345678', 'address=杭州市西湖区文三路478号', 'mobile=13812345678'],
    ['at 18 Church Lane now', 'address=18 Church Lane'],
    ['Lindenstraße 14, 10969 Berlin', 'address=Lindenstraße 14, 10969 Berlin'],
  ],
};
for (const [subject, cases] of Object.entries(texts)) {
  test(`finds ${subject} and leaves what only looks like them`, () => {
    assert.deepEqual(
      cases.map(([text]) => [text, ...found(text)]),
      cases,
    );
  });
}

const pieces = [
  ...[
    '13812345678',
    '110105',
    '19491231',
    '002X',
    '6222',
    '一三八',
    '２',
    ' ',
    '-',
    '.',
    '（',
    '）',
    '+86',
    '@',
    'qq.com',
    '微信',
  ],
  ...['张三', '地址：', '路', '5号', 'DE89', 'Mr. ', 'Main Street', '\n', '\u200b', '😀', '京A', '，'],
];

test('gives findings in order, apart from each other and inside the text, whatever the text', () => {
  const text = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string(),
  );
  fc.assert(
    fc.property(text, (anything) => {
      let last = 0;
      for (const { start, end } of findPersonal(anything)) {
        assert.ok(start >= last && end > start && end <= anything.length, JSON.stringify(anything));
        last = end;
      }
    }),
    { numRuns: 2_000 },
  );
});

/** Far above what a linear reader needs and far below what a quadratic one takes. */
const BUDGET_MS = 20_000;
const LENGTH = 100_000;

test('reads long texts made to mislead it in time that grows with their length', () => {
  const hard = [
    ...pieces,
    '1 ',
    '1',
    'a',
    'A',
    'a@',
    '省',
    '微信号',
    '客户',
    'Mr A ',
    '1 Aa ',
    '王',
    '0',
    '00',
    'ab-',
    '1-',
    '张',
    'E1',
    'x.',
  ];
  const startedMs = process.cpuUsage().user / 1000;
  for (const piece of hard) findPersonal(piece.repeat(Math.ceil(LENGTH / piece.length)));
  assert.ok(process.cpuUsage().user / 1000 - startedMs < BUDGET_MS);
});
