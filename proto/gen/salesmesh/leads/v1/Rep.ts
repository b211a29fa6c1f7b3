// Original file: salesmesh/leads/v1/dispatch_service.proto


export interface RepInput {
  id?: (string) | undefined;
  version?: (number) | undefined;
  team?: (string) | undefined;
  /**
   * Regions served: ISO 3166-1 alpha-2 countries; empty serves none.
   */
  regions?: (string)[] | undefined;
  skills?: (string)[] | undefined;
  /**
   * Open leads that the rep can hold at once.
   */
  capacity?: (number) | undefined;
  timezone?: (string) | undefined;
  open_leads?: (number) | undefined;
}

export interface Rep {
  id: (string);
  version: (number);
  team: (string);
  /**
   * Regions served: ISO 3166-1 alpha-2 countries; empty serves none.
   */
  regions: (string)[];
  skills: (string)[];
  /**
   * Open leads that the rep can hold at once.
   */
  capacity: (number);
  timezone: (string);
  open_leads: (number);
}
