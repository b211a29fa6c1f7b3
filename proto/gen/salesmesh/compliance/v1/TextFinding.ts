// Original file: salesmesh/compliance/v1/screening.proto


/**
 * A place in a text: UTF-16 code units, end exclusive.
 */
export interface TextFindingInput {
  /**
   * id_card | bank_card | mobile | landline | phone | ssn | iban | credit_code | passport | plate | email | wechat |
   * name | address
   */
  kind?: (string) | undefined;
  start?: (number) | undefined;
  end?: (number) | undefined;
}

/**
 * A place in a text: UTF-16 code units, end exclusive.
 */
export interface TextFinding {
  /**
   * id_card | bank_card | mobile | landline | phone | ssn | iban | credit_code | passport | plate | email | wechat |
   * name | address
   */
  kind: (string);
  start: (number);
  end: (number);
}
