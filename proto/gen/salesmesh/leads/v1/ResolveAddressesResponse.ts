// Original file: salesmesh/leads/v1/contact_service.proto

import type { ResolvedAddressInput as _salesmesh_leads_v1_ResolvedAddressInput, ResolvedAddress as _salesmesh_leads_v1_ResolvedAddress } from '../../../salesmesh/leads/v1/ResolvedAddress.ts';

export interface ResolveAddressesResponseInput {
  /**
   * Same order; absent address where the contact has none for the channel.
   */
  addresses?: (_salesmesh_leads_v1_ResolvedAddressInput)[] | undefined;
}

export interface ResolveAddressesResponse {
  /**
   * Same order; absent address where the contact has none for the channel.
   */
  addresses: (_salesmesh_leads_v1_ResolvedAddress)[];
}
