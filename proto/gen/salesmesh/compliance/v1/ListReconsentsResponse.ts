// Original file: salesmesh/compliance/v1/consent.proto

import type { ReconsentInput as _salesmesh_compliance_v1_ReconsentInput, Reconsent as _salesmesh_compliance_v1_Reconsent } from '../../../salesmesh/compliance/v1/Reconsent.ts';

export interface ListReconsentsResponseInput {
  reconsents?: (_salesmesh_compliance_v1_ReconsentInput)[] | undefined;
  /**
   * Empty on the last page.
   */
  next_page_token?: (string) | undefined;
}

export interface ListReconsentsResponse {
  reconsents: (_salesmesh_compliance_v1_Reconsent)[];
  /**
   * Empty on the last page.
   */
  next_page_token: (string);
}
