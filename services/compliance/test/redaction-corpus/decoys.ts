import { luhnCheck, residentIdCheck } from './check-digits.ts';
import type { Dice } from './dice.ts';
import { bankCard, residentId } from './values.ts';

const two = (value: number) => `${value}`.padStart(2, '0');

/** Something else than the last character, so that the check fails. */
function withWrongCheck(dice: Dice, number: string, right: string): string {
  const wrong = [...'0123456789'].filter((digit) => digit !== right);
  return number.slice(0, -1) + dice.pick(wrong);
}

function wrongResidentId(dice: Dice): string {
  const id = residentId(dice);
  return id.length === 18 ? withWrongCheck(dice, id, residentIdCheck(id.slice(0, 17))) : `9${id}`;
}

function wrongCard(dice: Dice): string {
  const card = bankCard(dice);
  return withWrongCheck(dice, card, luhnCheck(card.slice(0, -1)));
}

/** Numbers of business that are nobody's: each alone, with the words that come with it. */
export const decoys: readonly ((dice: Dice) => string)[] = [
  (dice) =>
    `订单号${dice.between(2023, 2026)}${two(dice.between(1, 12))}${two(dice.between(1, 28))}${dice.digits(dice.between(8, 12))}`,
  (dice) => `合同金额${dice.between(1, 99)},${dice.digits(3)},${dice.digits(3)}.00元`,
  (dice) => `共¥${dice.between(1000, 999999)}.${dice.digits(2)}`,
  (dice) =>
    `${dice.between(2024, 2026)}-${two(dice.between(1, 12))}-${two(dice.between(1, 28))} ${two(dice.between(8, 20))}:${two(dice.between(0, 59))}`,
  (dice) => `${dice.between(2024, 2026)}年${dice.between(1, 12)}月${dice.between(1, 28)}日`,
  (dice) => `客服热线400-${dice.digits(3)}-${dice.digits(4)}`,
  (dice) => `快递单号SF${dice.digits(13)}`,
  (dice) => `流水号 ${wrongResidentId(dice)}`,
  (dice) => `参考号 ${wrongCard(dice)}`,
  (dice) => `版本 ${dice.between(1, 9)}.${dice.between(0, 20)}.${dice.between(0, 99)}`,
  (dice) => `服务器 192.168.${dice.between(0, 255)}.${dice.between(1, 254)}`,
  (dice) => `型号 ${dice.pick(['X', 'T', 'Pro', 'MX', 'RTX'])}${dice.between(100, 9999)}`,
  (dice) => `完成率${dice.between(1, 99)}.${dice.digits(2)}%`,
  (dice) => `order ${dice.digits(12)}`,
  (dice) => `invoice #INV-${dice.between(2024, 2026)}-${dice.digits(6)}`,
  (dice) => `total $${dice.between(1, 99)},${dice.digits(3)}.${dice.digits(2)}`,
  (dice) => `toll-free 1-800-${dice.between(200, 999)}-${dice.digits(4)}`,
  (dice) => `ticket ${dice.digits(8)}`,
  (dice) => `第${dice.pick(['一', '二', '三'])}季度同比增长${dice.between(1, 60)}个点`,
  (dice) => `${dice.between(10, 99)}台设备，单价${dice.between(1000, 9999)}`,
  (dice) => `尺寸 ${dice.between(100, 999)}x${dice.between(100, 999)}x${dice.between(10, 99)} mm`,
  (dice) => `部门${dice.pick(['一', '二', '三'])}组${dice.between(10, 99)}人`,
  (dice) => `timestamp 17${dice.digits(11)}`,
  (dice) => `条码 690${dice.digits(10)}`,
];
