// Original file: salesmesh/compliance/v1/person_service.proto

import type { ConsentStepInput as _salesmesh_compliance_v1_ConsentStepInput, ConsentStep as _salesmesh_compliance_v1_ConsentStep } from '../../../salesmesh/compliance/v1/ConsentStep.ts';

export interface ConsentInput {
  id?: (string) | undefined;
  purpose?: (string) | undefined;
  channel?: (string) | undefined;
  basis?: (string) | undefined;
  form?: (string) | undefined;
  by?: (string) | undefined;
  night?: (boolean) | undefined;
  given_at?: (string) | undefined;
  expires_at?: (string) | undefined;
  withdrawn_at?: (string) | undefined;
  confirmed_at?: (string) | undefined;
  notice_version?: (string) | undefined;
  /**
   * BCP 47, of the notice as the person saw it.
   */
  language?: (string) | undefined;
  /**
   * How it was collected, such as web_form, paper, recorded_call, in_person, import.
   */
  method?: (string) | undefined;
  /**
   * Reference to the evidence: id of a form, signal or recording. Never what it holds.
   */
  proof?: (string) | undefined;
  /**
   * Of the notice's text in that language; set here.
   */
  notice_sha256?: (string) | undefined;
  /**
   * What became of it, oldest first; set here.
   */
  history?: (_salesmesh_compliance_v1_ConsentStepInput)[] | undefined;
}

export interface Consent {
  id: (string);
  purpose: (string);
  channel: (string);
  basis: (string);
  form: (string);
  by: (string);
  night: (boolean);
  given_at: (string);
  expires_at?: (string) | undefined;
  withdrawn_at?: (string) | undefined;
  confirmed_at?: (string) | undefined;
  notice_version?: (string) | undefined;
  /**
   * BCP 47, of the notice as the person saw it.
   */
  language?: (string) | undefined;
  /**
   * How it was collected, such as web_form, paper, recorded_call, in_person, import.
   */
  method?: (string) | undefined;
  /**
   * Reference to the evidence: id of a form, signal or recording. Never what it holds.
   */
  proof?: (string) | undefined;
  /**
   * Of the notice's text in that language; set here.
   */
  notice_sha256?: (string) | undefined;
  /**
   * What became of it, oldest first; set here.
   */
  history: (_salesmesh_compliance_v1_ConsentStep)[];
}
