// Original file: salesmesh/compliance/v1/person_service.proto


export interface ConsentInput {
  id?: (string) | undefined;
  purpose?: (string) | undefined;
  channel?: (string) | undefined;
  basis?: (string) | undefined;
  form?: (string) | undefined;
  by?: (string) | undefined;
  night?: (boolean) | undefined;
  given_at?: (string) | undefined;
  expires_at?: (string) | undefined;
  withdrawn_at?: (string) | undefined;
  confirmed_at?: (string) | undefined;
  notice_version?: (string) | undefined;
}

export interface Consent {
  id: (string);
  purpose: (string);
  channel: (string);
  basis: (string);
  form: (string);
  by: (string);
  night: (boolean);
  given_at: (string);
  expires_at?: (string) | undefined;
  withdrawn_at?: (string) | undefined;
  confirmed_at?: (string) | undefined;
  notice_version?: (string) | undefined;
}
