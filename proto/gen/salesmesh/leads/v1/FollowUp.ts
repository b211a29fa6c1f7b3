// Original file: salesmesh/leads/v1/follow_up_service.proto


export interface FollowUpInput {
  automation_id?: (string) | undefined;
  /**
   * State of the automation in compliance.
   */
  state?: (string) | undefined;
  /**
   * allow | allow_with_obligations | require_approval | defer | deny
   */
  outcome?: (string) | undefined;
  until?: (string) | undefined;
  /**
   * Which decision on the automation this is: 1 for the first.
   */
  decision_number?: (number) | undefined;
  /**
   * Country of the recipient, ISO 3166-1 alpha-2.
   */
  country?: (string) | undefined;
  /**
   * BCP 47; of the template that was rendered.
   */
  language?: (string) | undefined;
}

export interface FollowUp {
  automation_id: (string);
  /**
   * State of the automation in compliance.
   */
  state: (string);
  /**
   * allow | allow_with_obligations | require_approval | defer | deny
   */
  outcome: (string);
  until?: (string) | undefined;
  /**
   * Which decision on the automation this is: 1 for the first.
   */
  decision_number: (number);
  /**
   * Country of the recipient, ISO 3166-1 alpha-2.
   */
  country?: (string) | undefined;
  /**
   * BCP 47; of the template that was rendered.
   */
  language: (string);
}
