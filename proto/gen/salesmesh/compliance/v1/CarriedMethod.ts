// Original file: salesmesh/compliance/v1/sequencer_service.proto


export interface CarriedMethodInput {
  /**
   * "/salesmesh.compliance.v1.AutomationService/RequestAutomation"
   */
  path?: (string) | undefined;
  /**
   * The service that called, whose right to do so was checked.
   */
  caller?: (string) | undefined;
}

export interface CarriedMethod {
  /**
   * "/salesmesh.compliance.v1.AutomationService/RequestAutomation"
   */
  path: (string);
  /**
   * The service that called, whose right to do so was checked.
   */
  caller: (string);
}
