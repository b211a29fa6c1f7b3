// Original file: salesmesh/forecasting/v1/milestone_service.proto


export interface MilestoneDefinitionInput {
  /**
   * Short name, such as contract-sealed.
   */
  name?: (string) | undefined;
  version?: (number) | undefined;
  title_zh?: (string) | undefined;
  title_en?: (string) | undefined;
  /**
   * What must be shown for it to count, such as "scan of the contract with both seals".
   */
  standard_zh?: (string) | undefined;
  standard_en?: (string) | undefined;
  /**
   * Place in the order in which milestones are reached, from 1.
   */
  position?: (number) | undefined;
  /**
   * Media types that evidence may have, such as application/pdf.
   */
  evidence_types?: (string)[] | undefined;
}

export interface MilestoneDefinition {
  /**
   * Short name, such as contract-sealed.
   */
  name: (string);
  version: (number);
  title_zh: (string);
  title_en: (string);
  /**
   * What must be shown for it to count, such as "scan of the contract with both seals".
   */
  standard_zh: (string);
  standard_en: (string);
  /**
   * Place in the order in which milestones are reached, from 1.
   */
  position: (number);
  /**
   * Media types that evidence may have, such as application/pdf.
   */
  evidence_types: (string)[];
}
