// Original file: salesmesh/compliance/v1/rights.proto


export interface ReportIdentityResponseInput {
  state?: (string) | undefined;
}

export interface ReportIdentityResponse {
  state: (string);
}
