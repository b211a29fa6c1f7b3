// Original file: salesmesh/compliance/v1/standing_service.proto


export interface StandingRulesInput {
  /**
   * Days that a measure looks back, today included: 1 to 365.
   */
  window_days?: (number) | undefined;
  /**
   * A measure counts from so many decisions, or answers, on.
   */
  minimum_decisions?: (number) | undefined;
  minimum_answers?: (number) | undefined;
  /**
   * Below its floor a measure freezes, whatever the other one is: 0 to 100.
   */
  ces_floor?: (number | string) | undefined;
  compliance_floor?: (number | string) | undefined;
  /**
   * What a freeze binds, such as ai_call.
   */
  frozen_channels?: (string)[] | undefined;
  /**
   * A refusal that names one of these is not counted: by default those of the freeze itself, which would feed on itself.
   */
  uncounted_articles?: (string)[] | undefined;
  version?: (number) | undefined;
}

export interface StandingRules {
  /**
   * Days that a measure looks back, today included: 1 to 365.
   */
  window_days: (number);
  /**
   * A measure counts from so many decisions, or answers, on.
   */
  minimum_decisions: (number);
  minimum_answers: (number);
  /**
   * Below its floor a measure freezes, whatever the other one is: 0 to 100.
   */
  ces_floor: (number);
  compliance_floor: (number);
  /**
   * What a freeze binds, such as ai_call.
   */
  frozen_channels: (string)[];
  /**
   * A refusal that names one of these is not counted: by default those of the freeze itself, which would feed on itself.
   */
  uncounted_articles: (string)[];
  version: (number);
}
