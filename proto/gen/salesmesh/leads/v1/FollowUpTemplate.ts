// Original file: salesmesh/leads/v1/follow_up_service.proto

import type { ContentElementsInput as _salesmesh_leads_v1_ContentElementsInput, ContentElements as _salesmesh_leads_v1_ContentElements } from '../../../salesmesh/leads/v1/ContentElements.ts';

export interface FollowUpTemplateInput {
  id?: (string) | undefined;
  version?: (number) | undefined;
  /**
   * email | sms | ai_call
   */
  channel?: (string) | undefined;
  /**
   * BCP 47; the template of the recipient's country is taken, else the default.
   */
  language?: (string) | undefined;
  /**
   * ISO 3166-1 alpha-2 countries it is for; empty is the default.
   */
  countries?: (string)[] | undefined;
  subject?: (string) | undefined;
  body?: (string) | undefined;
  /**
   * Literal texts of the body that satisfy a duty of content; checked to be there by compliance.
   */
  elements?: (_salesmesh_leads_v1_ContentElementsInput | null) | undefined;
  ai_generated?: (boolean) | undefined;
}

export interface FollowUpTemplate {
  id: (string);
  version: (number);
  /**
   * email | sms | ai_call
   */
  channel: (string);
  /**
   * BCP 47; the template of the recipient's country is taken, else the default.
   */
  language: (string);
  /**
   * ISO 3166-1 alpha-2 countries it is for; empty is the default.
   */
  countries: (string)[];
  subject: (string);
  body: (string);
  /**
   * Literal texts of the body that satisfy a duty of content; checked to be there by compliance.
   */
  elements: (_salesmesh_leads_v1_ContentElements | null);
  ai_generated: (boolean);
}
