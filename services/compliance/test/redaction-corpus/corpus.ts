import { decoys } from './decoys.ts';
import { Dice } from './dice.ts';
import { disguised, fullWidth, grouped } from './disguises.ts';
import { sentences } from './sentences.ts';
import * as values from './values.ts';

export type Truth = { readonly kind: values.Kind; readonly start: number; readonly end: number };
export type Sample = { readonly id: string; readonly text: string; readonly truths: readonly Truth[] };

type Slot = { readonly kind: values.Kind; readonly write: (dice: Dice) => string };

const slots: Readonly<Record<string, Slot>> = {
  name: { kind: 'name', write: values.chineseName },
  latin_name: { kind: 'name', write: values.latinName },
  address: { kind: 'address', write: values.chineseAddress },
  latin_address: { kind: 'address', write: values.latinAddress },
  mobile: { kind: 'mobile', write: writeMobile },
  landline: { kind: 'landline', write: writeLandline },
  us_phone: { kind: 'phone', write: values.northAmericanPhone },
  eu_phone: { kind: 'phone', write: values.europeanPhone },
  id_card: { kind: 'id_card', write: writeResidentId },
  bank_card: { kind: 'bank_card', write: (dice) => disguised(dice, values.bankCard(dice), [4, 4, 4, 4], false) },
  credit_code: { kind: 'credit_code', write: writeCreditCode },
  iban: { kind: 'iban', write: (dice) => grouped(values.iban(dice), [4, 4, 4, 4, 4, 4, 4], dice.pick(['', ' ', ' '])) },
  ssn: { kind: 'ssn', write: writeSocialSecurity },
  passport: { kind: 'passport', write: writePassport },
  plate: { kind: 'plate', write: (dice) => (dice.isLucky(0.1) ? fullWidth(values.plate(dice)) : values.plate(dice)) },
  email: { kind: 'email', write: writeEmail },
  wechat: { kind: 'wechat', write: values.wechat },
};

function writeMobile(dice: Dice): string {
  const prefix = dice.pick(['', '', '', '', '+86 ', '+86', '0086-', '86 ', '(+86)']);
  return prefix.replace('(', '') + disguised(dice, values.mobile(dice), [3, 4, 4], prefix === '');
}

function writeLandline(dice: Dice): string {
  const [area, subscriber] = values.landline(dice);
  const mark = dice.pick(['-', '-', ' ', '', '－', ') ']);
  const number = `${area}${mark}${mark !== '' && dice.isLucky(0.2) ? grouped(subscriber, [subscriber.length - 4], ' ') : subscriber}`;
  return dice.isLucky(0.15) ? fullWidth(number) : number;
}

function writeResidentId(dice: Dice): string {
  const id = disguised(
    dice,
    values.residentId(dice),
    dice.pick([
      [6, 8, 4],
      [6, 4, 4, 4],
      [4, 4, 4, 4, 2],
    ]),
    true,
  );
  return dice.isLucky(0.3) ? id.replace('X', 'x') : id;
}

function writeCreditCode(dice: Dice): string {
  const code = values.creditCode(dice);
  return dice.pick([
    code,
    code,
    fullWidth(code),
    grouped(code, [4, 4, 4, 4], ' '),
    grouped(code, [2, 6, 9, 1], '-'),
    code.toLowerCase(),
  ]);
}

function writeSocialSecurity(dice: Dice): string {
  const number = values.socialSecurity(dice);
  return dice.pick([number, number, number.replaceAll('-', ' '), number.replaceAll('-', '')]);
}

function writePassport(dice: Dice): string {
  const number = values.passport(dice);
  return dice.pick([number, number, fullWidth(number), grouped(number, [1, 4, 4], ' '), number.toLowerCase()]);
}

function writeEmail(dice: Dice): string {
  const address = values.email(dice);
  return dice.pick([
    address,
    address,
    address,
    address.replace('@', '＠'),
    address.replace('@', ' @ '),
    address.toUpperCase(),
  ]);
}

/** Texts with their answers: the same seed gives the same corpus. Most are one sentence, some are two or three lines. */
export function corpus(seed: number, count: number): Sample[] {
  const dice = new Dice(seed);
  return Array.from({ length: count }, (_, number) => sample(dice, `g${number + 1}`));
}

function sample(dice: Dice, id: string): Sample {
  let text = '';
  const truths: Truth[] = [];
  const lines = dice.pick([1, 1, 1, 2, 3]);
  for (let line = 0; line < lines; line += 1) {
    if (line > 0) text += dice.pick(['\n', ' ']);
    for (const piece of dice.pick(sentences).split(/(\{[a-z_]+\})/)) {
      const name = /^\{([a-z_]+)\}$/.exec(piece)?.[1];
      const slot = name === undefined ? undefined : slots[name];
      const written = name === undefined ? piece : slot === undefined ? dice.pick(decoys)(dice) : slot.write(dice);
      if (slot !== undefined) truths.push({ kind: slot.kind, start: text.length, end: text.length + written.length });
      text += written;
    }
  }
  return { id, text, truths };
}
