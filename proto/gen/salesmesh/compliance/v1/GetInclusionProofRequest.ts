// Original file: salesmesh/compliance/v1/ledger_service.proto


export interface GetInclusionProofRequestInput {
  index?: (number) | undefined;
  size?: (number) | undefined;
}

export interface GetInclusionProofRequest {
  index: (number);
  size: (number);
}
