// Original file: salesmesh/compliance/v1/ledger_service.proto


export interface GetConsistencyProofRequestInput {
  from_size?: (number) | undefined;
  to_size?: (number) | undefined;
}

export interface GetConsistencyProofRequest {
  from_size: (number);
  to_size: (number);
}
