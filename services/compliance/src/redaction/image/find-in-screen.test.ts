import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findInScreen } from './find-in-screen.ts';

const misread: readonly [string, string][] = [
  ['邮箱: iatabkbai20206corp.example.cn;电话', 'email=iatabkbai20206corp.example.cn'],
  ['发到我邮箱jhs.iba88@foxmailcom吧', 'email=jhs.iba88@foxmailcom'],
  ['72690080efoxmail.com.', 'email=72690080efoxmail.com'],
  ['SNILB_CAIQMAIL .EXAMPLE .(C0.UK', 'email=SNILB_CAIQMAIL .EXAMPLE .(C0.UK'],
  ['19631349653Reach Linda', 'mobile=19631349653'],
  ['电话: 88 18670436908', 'mobile=88 18670436908'],
  ['or SHBYJK.DDCQFOXMAIL .COM .', 'email=SHBYJK.DDCQFOXMAIL .COM'],
  ['88250143Qexamp le .com.', 'email=88250143Qexamp le .com'],
  ['XQRFNWCA.DFH2020QCMAIL .COM', 'email=XQRFNWCA.DFH2020QCMAIL .COM'],
  ['Phone: +l (741) 883-8236麻烦', 'phone=+l (741) 883-8236'],
  ['PassportG89135917\n', 'passport=G89135917'],
  ['统一社会信用代码93-510107-02AH45J43-M，', 'credit_code=93-510107-02AH45J43-M'],
  ['来访车辆黑039089，司机', 'plate=黑039089'],
  ['身份证: 1301021961G@七二二六九四五', 'id_card=1301021961G@七二二六九四五'],
  ['打款到这个卡号2 2 2 3 2 09 644946307，', 'bank_card=2 2 2 3 2 09 644946307'],
  ['来访车辆黑Q‘ 08176，请放行', 'plate=黑Q‘ 08176'],
  ['车牌竟CJ1907\n，下午', 'plate=竟CJ1907'],
  ['请让苏T. (8443进门', 'plate=苏T. (8443'],
  ['曾良一五八O作五六五三二一地址', 'mobile=一五八O作五六五三二一'],
  ['五么D么O七幺九九九O八幺三二四八六', 'id_card=五么D么O七幺九九九O八幺三二四八六'],
  ['Tel: 0086-157    一2267-8906，total', 'mobile=0086-157    一2267-8906'],
  ['IBAN: 6B75 WJQZ 7433 7375 5563 45，contact', 'iban=6B75 WJQZ 7433 7375 5563 45'],
  ['Passport卫1189 6883', 'passport=卫1189 6883'],
  ['退款账户60138250096121590354', 'bank_card=60138250096121590354'],
  ['PL12 9165 0678 5015 8962 7898 4912 at', 'iban=PL12 9165 0678 5015 8962 7898 4912'],
];

test('finds what a reader got a sign wrong in, beside the word for it', () => {
  assert.deepEqual(
    misread.map(([text]) => [
      text,
      ...findInScreen(text).map(({ kind, start, end }) => `${kind}=${text.slice(start, end)}`),
    ]),
    misread,
  );
});

test('leaves numbers of business alone', () => {
  for (const text of [
    '条码6901234567892',
    '参考号 6222021000112345671',
    '车辆12台，单价3980',
    '车辆20 000元起',
    '第一二三四五六季度',
    '共享一千二百三十四万五千六百七十八',
    'invoice #INV-2024-099114',
  ]) {
    assert.deepEqual(findInScreen(text), [], text);
  }
});
