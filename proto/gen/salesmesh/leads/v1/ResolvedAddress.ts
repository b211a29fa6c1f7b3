// Original file: salesmesh/leads/v1/contact_service.proto


export interface ResolvedAddressInput {
  contact_id?: (string) | undefined;
  address?: (string) | undefined;
}

export interface ResolvedAddress {
  contact_id: (string);
  address?: (string) | undefined;
}
