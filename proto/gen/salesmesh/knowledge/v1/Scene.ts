// Original file: salesmesh/knowledge/v1/search_service.proto


/**
 * What is known of the scene; an absent field is unknown and filters nothing.
 */
export interface SceneInput {
  industry?: (string) | undefined;
  stage?: (string) | undefined;
  /**
   * email | sms | ai_call | call | im | quotation, as in the decision object, or visit
   */
  channel?: (string) | undefined;
  /**
   * ISO 3166-1 alpha-2.
   */
  country?: (string) | undefined;
  /**
   * marketing | service | transactional | quotation | survey | legal_notice
   */
  purpose?: (string) | undefined;
  product?: (string) | undefined;
}

/**
 * What is known of the scene; an absent field is unknown and filters nothing.
 */
export interface Scene {
  industry?: (string) | undefined;
  stage?: (string) | undefined;
  /**
   * email | sms | ai_call | call | im | quotation, as in the decision object, or visit
   */
  channel?: (string) | undefined;
  /**
   * ISO 3166-1 alpha-2.
   */
  country?: (string) | undefined;
  /**
   * marketing | service | transactional | quotation | survey | legal_notice
   */
  purpose?: (string) | undefined;
  product?: (string) | undefined;
}
