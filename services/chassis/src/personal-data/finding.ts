/** What redaction knows. A line of a company (400, 800, toll-free) and a bare surname with a title are no kinds: they belong to nobody. */
export const RedactionKind = {
  IdCard: 'id_card',
  BankCard: 'bank_card',
  Mobile: 'mobile',
  Landline: 'landline',
  Phone: 'phone',
  Ssn: 'ssn',
  Iban: 'iban',
  CreditCode: 'credit_code',
  Passport: 'passport',
  Plate: 'plate',
  Email: 'email',
  Wechat: 'wechat',
  Name: 'name',
  Address: 'address',
} as const;
export type RedactionKind = (typeof RedactionKind)[keyof typeof RedactionKind];

/** Where something personal stands: offsets in UTF-16 code units of the text as it was given, `end` exclusive. */
export type Finding = { readonly kind: RedactionKind; readonly start: number; readonly end: number };
