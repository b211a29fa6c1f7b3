import type { FieldViolation } from '@salesmesh/chassis/errors';
import { findCertain, RedactionKind } from '@salesmesh/chassis/personal-data';

const phone = { zh: '电话号码', en: 'a telephone number' };
const document = { zh: '证件号码', en: 'the number of a document' };
const account = { zh: '银行卡号或账号', en: 'the number of a card or an account' };

/** What a card may not hold. A company's code is nobody's; names and places stand in cards that were published anyway. */
const names: Readonly<Partial<Record<RedactionKind, { zh: string; en: string }>>> = {
  [RedactionKind.Email]: { zh: '电子邮件地址', en: 'an e-mail address' },
  [RedactionKind.Mobile]: phone,
  [RedactionKind.Landline]: phone,
  [RedactionKind.Phone]: phone,
  [RedactionKind.IdCard]: document,
  [RedactionKind.Passport]: document,
  [RedactionKind.Ssn]: document,
  [RedactionKind.BankCard]: account,
  [RedactionKind.Iban]: account,
  [RedactionKind.Plate]: { zh: '车牌号', en: 'the plate of a car' },
};

/** The violation names the field and the kinds, never what was found in it. */
export function personalDataViolation(field: string, text: string): FieldViolation | undefined {
  const found = [...new Set(findCertain(text).flatMap(({ kind }) => names[kind] ?? []))];
  if (found.length === 0) return undefined;
  return {
    field,
    zh: `此处含有${found.map(({ zh }) => zh).join('、')}；卡片不得含个人信息，请删去。`,
    en: `It holds ${found.map(({ en }) => en).join(' and ')}. A card must not hold personal data: take it out.`,
  };
}
