// Original file: salesmesh/compliance/v1/rights.proto


export interface ReadRightsArchiveRequestInput {
  id?: (string) | undefined;
}

export interface ReadRightsArchiveRequest {
  id: (string);
}
