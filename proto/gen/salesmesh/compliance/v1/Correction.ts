// Original file: salesmesh/compliance/v1/rights.proto


/**
 * One field of a person's data as it should be.
 */
export interface CorrectionInput {
  /**
   * name | email | phone | residence | region | city | timezone | age
   */
  field?: (string) | undefined;
  /**
   * phone in E.164, residence in ISO 3166-1 alpha-2, age in full years.
   */
  value?: (string) | undefined;
}

/**
 * One field of a person's data as it should be.
 */
export interface Correction {
  /**
   * name | email | phone | residence | region | city | timezone | age
   */
  field: (string);
  /**
   * phone in E.164, residence in ISO 3166-1 alpha-2, age in full years.
   */
  value: (string);
}
