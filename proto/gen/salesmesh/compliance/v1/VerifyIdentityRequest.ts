// Original file: salesmesh/compliance/v1/rights.proto


export interface VerifyIdentityRequestInput {
  request_id?: (string) | undefined;
  id?: (string) | undefined;
  /**
   * What was checked, such as passport_in_person; a name without personal data.
   */
  method?: (string) | undefined;
}

export interface VerifyIdentityRequest {
  request_id: (string);
  id: (string);
  /**
   * What was checked, such as passport_in_person; a name without personal data.
   */
  method: (string);
}
