// Original file: salesmesh/compliance/v1/settings_service.proto

import type { PackInput as _salesmesh_compliance_v1_PackInput, Pack as _salesmesh_compliance_v1_Pack } from '../../../salesmesh/compliance/v1/Pack.ts';

export interface GetPacksResponseInput {
  revision?: (string) | undefined;
  packs?: (_salesmesh_compliance_v1_PackInput)[] | undefined;
  /**
   * Present while the newest set could not be loaded and the previous one decides.
   */
  alarm?: (string) | undefined;
}

export interface GetPacksResponse {
  revision: (string);
  packs: (_salesmesh_compliance_v1_Pack)[];
  /**
   * Present while the newest set could not be loaded and the previous one decides.
   */
  alarm?: (string) | undefined;
}
