// Original file: salesmesh/compliance/v1/impact_service.proto


export interface AssessImpactRequestInput {
  request_id?: (string) | undefined;
  /**
   * Revision of a set of packs as decisions name it, its first twelve digits or more, or the id of a checked revision of
   * the rules.
   */
  revision?: (string) | undefined;
  /**
   * Decided at or after; RFC 3339. Default: as far back as cases are kept.
   */
  from?: (string) | undefined;
  /**
   * Decided before. Default: now.
   */
  until?: (string) | undefined;
  /**
   * The newest so many; 0 means 1,000,000. At most 5,000,000.
   */
  max_cases?: (number) | undefined;
}

export interface AssessImpactRequest {
  request_id: (string);
  /**
   * Revision of a set of packs as decisions name it, its first twelve digits or more, or the id of a checked revision of
   * the rules.
   */
  revision: (string);
  /**
   * Decided at or after; RFC 3339. Default: as far back as cases are kept.
   */
  from?: (string) | undefined;
  /**
   * Decided before. Default: now.
   */
  until?: (string) | undefined;
  /**
   * The newest so many; 0 means 1,000,000. At most 5,000,000.
   */
  max_cases: (number);
}
