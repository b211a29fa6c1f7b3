// Original file: salesmesh/compliance/v1/rights.proto


export interface ReportIdentityRequestInput {
  id?: (string) | undefined;
  token?: (string) | undefined;
  method?: (string) | undefined;
}

export interface ReportIdentityRequest {
  id: (string);
  token: (string);
  method: (string);
}
