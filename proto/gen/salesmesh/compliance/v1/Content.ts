// Original file: salesmesh/compliance/v1/automation_service.proto

import type { ContentElementsInput as _salesmesh_compliance_v1_ContentElementsInput, ContentElements as _salesmesh_compliance_v1_ContentElements } from '../../../salesmesh/compliance/v1/ContentElements.ts';

/**
 * The rendered message. For each duty, `elements` names the literal text in subject or body that meets it; compliance
 * looks for it there, so a claim without the text counts as missing.
 */
export interface ContentInput {
  subject?: (string) | undefined;
  body?: (string) | undefined;
  elements?: (_salesmesh_compliance_v1_ContentElementsInput | null) | undefined;
  /**
   * none | explicit | implicit | explicit_and_implicit
   */
  ai_label?: (string) | undefined;
  /**
   * The caller's statement that the subject says what the body holds; unset counts as misleading unknown.
   */
  subject_matches_body?: (boolean) | undefined;
}

/**
 * The rendered message. For each duty, `elements` names the literal text in subject or body that meets it; compliance
 * looks for it there, so a claim without the text counts as missing.
 */
export interface Content {
  subject: (string);
  body: (string);
  elements: (_salesmesh_compliance_v1_ContentElements | null);
  /**
   * none | explicit | implicit | explicit_and_implicit
   */
  ai_label?: (string) | undefined;
  /**
   * The caller's statement that the subject says what the body holds; unset counts as misleading unknown.
   */
  subject_matches_body?: (boolean) | undefined;
}
