// Original file: salesmesh/compliance/v1/screening.proto

import type { ImageBoxInput as _salesmesh_compliance_v1_ImageBoxInput, ImageBox as _salesmesh_compliance_v1_ImageBox } from '../../../salesmesh/compliance/v1/ImageBox.ts';
import type { BilingualTextInput as _salesmesh_compliance_v1_BilingualTextInput, BilingualText as _salesmesh_compliance_v1_BilingualText } from '../../../salesmesh/compliance/v1/BilingualText.ts';

export interface ScreeningFindingInput {
  /**
   * Name of the rule, such as promise/guaranteed-return.
   */
  rule?: (string) | undefined;
  /**
   * promise | absolute_term | pressure | conduct | clause | secret_term | personal_data | missing_label
   */
  kind?: (string) | undefined;
  /**
   * note | review | block
   */
  severity?: (string) | undefined;
  /**
   * Place in the text, or in `read_text`, where something stands; a label that is missing stands nowhere.
   */
  start?: (number) | undefined;
  end?: (number) | undefined;
  /**
   * Where it stands in an image.
   */
  boxes?: (_salesmesh_compliance_v1_ImageBoxInput)[] | undefined;
  message?: (_salesmesh_compliance_v1_BilingualTextInput | null) | undefined;
  fix?: (_salesmesh_compliance_v1_BilingualTextInput | null) | undefined;
  /**
   * Key of the register of provisions, where one of its rules decides the same thing when it is sent.
   */
  provision?: (string) | undefined;
  /**
   * Laws that no provision of the register stands for, such as CN Advertising Law art. 9(3).
   */
  references?: (string)[] | undefined;
  /**
   * Of a document, the page it stands on, from 1.
   */
  page?: (number) | undefined;
}

export interface ScreeningFinding {
  /**
   * Name of the rule, such as promise/guaranteed-return.
   */
  rule: (string);
  /**
   * promise | absolute_term | pressure | conduct | clause | secret_term | personal_data | missing_label
   */
  kind: (string);
  /**
   * note | review | block
   */
  severity: (string);
  /**
   * Place in the text, or in `read_text`, where something stands; a label that is missing stands nowhere.
   */
  start?: (number) | undefined;
  end?: (number) | undefined;
  /**
   * Where it stands in an image.
   */
  boxes: (_salesmesh_compliance_v1_ImageBox)[];
  message: (_salesmesh_compliance_v1_BilingualText | null);
  fix: (_salesmesh_compliance_v1_BilingualText | null);
  /**
   * Key of the register of provisions, where one of its rules decides the same thing when it is sent.
   */
  provision?: (string) | undefined;
  /**
   * Laws that no provision of the register stands for, such as CN Advertising Law art. 9(3).
   */
  references: (string)[];
  /**
   * Of a document, the page it stands on, from 1.
   */
  page?: (number) | undefined;
}
