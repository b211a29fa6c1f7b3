// Original file: salesmesh/compliance/v1/standing_service.proto


export interface TeamFreezeInput {
  id?: (string) | undefined;
  frozen_at?: (string) | undefined;
  /**
   * The measures that were below their floor.
   */
  because?: (string)[] | undefined;
  channels?: (string)[] | undefined;
  ces?: (number | string) | undefined;
  compliance_rate?: (number | string) | undefined;
  ended_at?: (string) | undefined;
  ended_by?: (string) | undefined;
  certificate_id?: (string) | undefined;
  reason?: (string) | undefined;
}

export interface TeamFreeze {
  id: (string);
  frozen_at: (string);
  /**
   * The measures that were below their floor.
   */
  because: (string)[];
  channels: (string)[];
  ces?: (number) | undefined;
  compliance_rate?: (number) | undefined;
  ended_at?: (string) | undefined;
  ended_by?: (string) | undefined;
  certificate_id?: (string) | undefined;
  reason?: (string) | undefined;
}
