// Original file: salesmesh/leads/v1/lead.proto


export interface RecommendedPathInput {
  rep_id?: (string) | undefined;
  /**
   * email | sms | ai_call
   */
  channel?: (string) | undefined;
  due_at?: (string) | undefined;
  reason_zh?: (string) | undefined;
  reason_en?: (string) | undefined;
}

export interface RecommendedPath {
  rep_id: (string);
  /**
   * email | sms | ai_call
   */
  channel: (string);
  due_at: (string);
  reason_zh: (string);
  reason_en: (string);
}
