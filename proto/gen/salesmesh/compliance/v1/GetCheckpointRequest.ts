// Original file: salesmesh/compliance/v1/ledger_service.proto


export interface GetCheckpointRequestInput {
  /**
   * The newest one that enough witnesses have signed as well.
   */
  witnessed?: (boolean) | undefined;
}

export interface GetCheckpointRequest {
  /**
   * The newest one that enough witnesses have signed as well.
   */
  witnessed: (boolean);
}
