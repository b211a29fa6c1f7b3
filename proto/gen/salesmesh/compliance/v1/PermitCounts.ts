// Original file: salesmesh/compliance/v1/automation_service.proto


export interface PermitCountsInput {
  minted?: (number) | undefined;
  delivered?: (number) | undefined;
  failed?: (number) | undefined;
  expired?: (number) | undefined;
  outstanding?: (number) | undefined;
}

export interface PermitCounts {
  minted: (number);
  delivered: (number);
  failed: (number);
  expired: (number);
  outstanding: (number);
}
