// Original file: salesmesh/compliance/v1/consent.proto

import type { NoticeTextInput as _salesmesh_compliance_v1_NoticeTextInput, NoticeText as _salesmesh_compliance_v1_NoticeText } from '../../../salesmesh/compliance/v1/NoticeText.ts';

export interface NoticeInput {
  /**
   * A purpose that a consent can have, or "*": every purpose without a notice of its own.
   */
  purpose?: (string) | undefined;
  version?: (string) | undefined;
  /**
   * From this instant it is the current one, until the next one's.
   */
  valid_from?: (string) | undefined;
  texts?: (_salesmesh_compliance_v1_NoticeTextInput)[] | undefined;
}

export interface Notice {
  /**
   * A purpose that a consent can have, or "*": every purpose without a notice of its own.
   */
  purpose: (string);
  version: (string);
  /**
   * From this instant it is the current one, until the next one's.
   */
  valid_from: (string);
  texts: (_salesmesh_compliance_v1_NoticeText)[];
}
