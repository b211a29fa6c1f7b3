// Original file: salesmesh/leads/v1/contact_service.proto


export interface FindByAddressResponseInput {
  contact_ids?: (string)[] | undefined;
}

export interface FindByAddressResponse {
  contact_ids: (string)[];
}
