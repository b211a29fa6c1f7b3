// Original file: salesmesh/knowledge/v1/search_service.proto


export interface FoundReasonInput {
  /**
   * terms | scene | fresh
   */
  kind?: (string) | undefined;
  /**
   * For scene: the field, such as channel.
   */
  field?: (string) | undefined;
  /**
   * The words, the value or the date.
   */
  values?: (string)[] | undefined;
  reason_zh?: (string) | undefined;
  reason_en?: (string) | undefined;
}

export interface FoundReason {
  /**
   * terms | scene | fresh
   */
  kind: (string);
  /**
   * For scene: the field, such as channel.
   */
  field: (string);
  /**
   * The words, the value or the date.
   */
  values: (string)[];
  reason_zh: (string);
  reason_en: (string);
}
