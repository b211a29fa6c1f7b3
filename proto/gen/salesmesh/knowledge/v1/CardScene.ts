// Original file: salesmesh/knowledge/v1/card.proto


/**
 * Where the card is of use. An empty list means anywhere.
 */
export interface CardSceneInput {
  industries?: (string)[] | undefined;
  stages?: (string)[] | undefined;
  /**
   * email | sms | ai_call | call | im | quotation, as in the decision object, or visit
   */
  channels?: (string)[] | undefined;
  /**
   * ISO 3166-1 alpha-2.
   */
  countries?: (string)[] | undefined;
  /**
   * Purposes as in the decision object: marketing | service | transactional | quotation | survey | legal_notice
   */
  purposes?: (string)[] | undefined;
  products?: (string)[] | undefined;
}

/**
 * Where the card is of use. An empty list means anywhere.
 */
export interface CardScene {
  industries: (string)[];
  stages: (string)[];
  /**
   * email | sms | ai_call | call | im | quotation, as in the decision object, or visit
   */
  channels: (string)[];
  /**
   * ISO 3166-1 alpha-2.
   */
  countries: (string)[];
  /**
   * Purposes as in the decision object: marketing | service | transactional | quotation | survey | legal_notice
   */
  purposes: (string)[];
  products: (string)[];
}
