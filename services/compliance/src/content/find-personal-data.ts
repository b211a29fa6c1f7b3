import { findCertain, RedactionKind } from '@salesmesh/chassis/personal-data';

/** Kinds, never the values: what is found ends up in decisions and in the ledger's facts. */
export const PersonalDataKind = {
  Email: 'email',
  Phone: 'phone',
  IdNumber: 'id_number',
  PaymentCard: 'payment_card',
} as const;
export type PersonalDataKind = (typeof PersonalDataKind)[keyof typeof PersonalDataKind];

/** What screening asks about; a company's code is nobody's, and a plate alone leads to nobody outside the police. */
const kindOf: Readonly<Partial<Record<RedactionKind, PersonalDataKind>>> = {
  [RedactionKind.Email]: PersonalDataKind.Email,
  [RedactionKind.Mobile]: PersonalDataKind.Phone,
  [RedactionKind.Landline]: PersonalDataKind.Phone,
  [RedactionKind.Phone]: PersonalDataKind.Phone,
  [RedactionKind.IdCard]: PersonalDataKind.IdNumber,
  [RedactionKind.Passport]: PersonalDataKind.IdNumber,
  [RedactionKind.Ssn]: PersonalDataKind.IdNumber,
  [RedactionKind.BankCard]: PersonalDataKind.PaymentCard,
  [RedactionKind.Iban]: PersonalDataKind.PaymentCard,
};

/**
 * Kinds of personal data that the text seems to hold, sorted. By pattern and check digit only: a name without a number
 * is not seen. The recipient's own address counts too, because compliance does not know it.
 */
export function findPersonalData(text: string): PersonalDataKind[] {
  const kinds = findCertain(text).flatMap(({ kind }) => kindOf[kind] ?? []);
  return [...new Set(kinds)].sort();
}
