// Original file: salesmesh/compliance/v1/events.proto


/**
 * A measure of the team fell below its floor; the freeze binds from this instant on.
 */
export interface TeamFrozenInput {
  team?: (string) | undefined;
  freeze_id?: (string) | undefined;
  /**
   * ces | compliance_rate
   */
  because?: (string)[] | undefined;
  channels?: (string)[] | undefined;
  ces?: (number | string) | undefined;
  compliance_rate?: (number | string) | undefined;
  frozen_at?: (string) | undefined;
}

/**
 * A measure of the team fell below its floor; the freeze binds from this instant on.
 */
export interface TeamFrozen {
  team: (string);
  freeze_id: (string);
  /**
   * ces | compliance_rate
   */
  because: (string)[];
  channels: (string)[];
  ces?: (number) | undefined;
  compliance_rate?: (number) | undefined;
  frozen_at: (string);
}
