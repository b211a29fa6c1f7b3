// Original file: salesmesh/compliance/v1/automation_service.proto


export interface PermitInput {
  automation_id?: (string) | undefined;
  /**
   * The decision leaf as it stands in the ledger.
   */
  leaf?: (Buffer | Uint8Array | string) | undefined;
  index?: (number) | undefined;
  inclusion_proof?: (Buffer | Uint8Array | string)[] | undefined;
  /**
   * Signed note of the checkpoint that the proof leads to.
   */
  checkpoint?: (string) | undefined;
  expires_at?: (string) | undefined;
}

export interface Permit {
  automation_id: (string);
  /**
   * The decision leaf as it stands in the ledger.
   */
  leaf: (Buffer);
  index: (number);
  inclusion_proof: (Buffer)[];
  /**
   * Signed note of the checkpoint that the proof leads to.
   */
  checkpoint: (string);
  expires_at: (string);
}
