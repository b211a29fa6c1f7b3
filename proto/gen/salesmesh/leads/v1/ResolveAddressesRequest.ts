// Original file: salesmesh/leads/v1/contact_service.proto

import type { AddressQueryInput as _salesmesh_leads_v1_AddressQueryInput, AddressQuery as _salesmesh_leads_v1_AddressQuery } from '../../../salesmesh/leads/v1/AddressQuery.ts';

export interface ResolveAddressesRequestInput {
  queries?: (_salesmesh_leads_v1_AddressQueryInput)[] | undefined;
}

export interface ResolveAddressesRequest {
  queries: (_salesmesh_leads_v1_AddressQuery)[];
}
