// Original file: salesmesh/compliance/v1/screening.proto

import type { MessageFactsInput as _salesmesh_compliance_v1_MessageFactsInput, MessageFacts as _salesmesh_compliance_v1_MessageFacts } from '../../../salesmesh/compliance/v1/MessageFacts.ts';

export interface ScreenedSubjectInput {
  /**
   * message | talk_script | chat | contract
   */
  kind?: (string) | undefined;
  /**
   * Absent: an image or a document follows.
   */
  text?: (string) | undefined;
  /**
   * image/png | image/jpeg | application/pdf, where one follows.
   */
  media_type?: (string) | undefined;
  /**
   * Of a message: where it goes and what it is. Labels that nothing said here asks for are not looked for.
   */
  message?: (_salesmesh_compliance_v1_MessageFactsInput | null) | undefined;
}

export interface ScreenedSubject {
  /**
   * message | talk_script | chat | contract
   */
  kind: (string);
  /**
   * Absent: an image or a document follows.
   */
  text?: (string) | undefined;
  /**
   * image/png | image/jpeg | application/pdf, where one follows.
   */
  media_type: (string);
  /**
   * Of a message: where it goes and what it is. Labels that nothing said here asks for are not looked for.
   */
  message: (_salesmesh_compliance_v1_MessageFacts | null);
}
