// Original file: salesmesh/compliance/v1/settings_service.proto

import type { TextListInput as _salesmesh_compliance_v1_TextListInput, TextList as _salesmesh_compliance_v1_TextList } from '../../../salesmesh/compliance/v1/TextList.ts';

export interface TeamInput {
  id?: (string) | undefined;
  version?: (number) | undefined;
  frozen?: (boolean) | undefined;
  frozen_channels?: (_salesmesh_compliance_v1_TextListInput | null) | undefined;
  ces?: (number | string) | undefined;
  compliance_rate?: (number | string) | undefined;
  established_in?: (string) | undefined;
}

export interface Team {
  id: (string);
  version: (number);
  frozen?: (boolean) | undefined;
  frozen_channels: (_salesmesh_compliance_v1_TextList | null);
  ces?: (number) | undefined;
  compliance_rate?: (number) | undefined;
  established_in?: (string) | undefined;
}
