// Original file: salesmesh/compliance/v1/person_service.proto


export interface ConsentStepInput {
  /**
   * given | confirmed | renewed | withdrawn | expired
   */
  state?: (string) | undefined;
  at?: (string) | undefined;
  /**
   * person | guardian | staff | source | system
   */
  actor?: (string) | undefined;
  method?: (string) | undefined;
  proof?: (string) | undefined;
  notice_version?: (string) | undefined;
}

export interface ConsentStep {
  /**
   * given | confirmed | renewed | withdrawn | expired
   */
  state: (string);
  at: (string);
  /**
   * person | guardian | staff | source | system
   */
  actor: (string);
  method: (string);
  proof?: (string) | undefined;
  notice_version?: (string) | undefined;
}
