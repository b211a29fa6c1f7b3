// Original file: salesmesh/compliance/v1/rights.proto


export interface GetRightsRequestRequestInput {
  id?: (string) | undefined;
}

export interface GetRightsRequestRequest {
  id: (string);
}
