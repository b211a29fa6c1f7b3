// Original file: salesmesh/knowledge/v1/card.proto

import type { CardStateInput as _salesmesh_knowledge_v1_CardStateInput, CardState as _salesmesh_knowledge_v1_CardState } from '../../../salesmesh/knowledge/v1/CardState.ts';
import type { CardContentInput as _salesmesh_knowledge_v1_CardContentInput, CardContent as _salesmesh_knowledge_v1_CardContent } from '../../../salesmesh/knowledge/v1/CardContent.ts';

/**
 * A piece of know-how: in which scene which problem is met, what helps, and what shows that it does. No personal data:
 * a text that holds an e-mail address or a mobile number is refused. Instants are RFC 3339 UTC strings.
 */
export interface CardInput {
  id?: (string) | undefined;
  /**
   * Grows with every change, also of state; citations name it.
   */
  version?: (number) | undefined;
  state?: (_salesmesh_knowledge_v1_CardStateInput) | undefined;
  content?: (_salesmesh_knowledge_v1_CardContentInput | null) | undefined;
  /**
   * Key of the record in the file it was imported from.
   */
  external_key?: (string) | undefined;
  created_at?: (string) | undefined;
  created_by?: (string) | undefined;
  updated_at?: (string) | undefined;
  /**
   * Who changed it last.
   */
  updated_by?: (string) | undefined;
  reviewed_at?: (string) | undefined;
  reviewed_by?: (string) | undefined;
}

/**
 * A piece of know-how: in which scene which problem is met, what helps, and what shows that it does. No personal data:
 * a text that holds an e-mail address or a mobile number is refused. Instants are RFC 3339 UTC strings.
 */
export interface Card {
  id: (string);
  /**
   * Grows with every change, also of state; citations name it.
   */
  version: (number);
  state: (_salesmesh_knowledge_v1_CardState);
  content: (_salesmesh_knowledge_v1_CardContent | null);
  /**
   * Key of the record in the file it was imported from.
   */
  external_key?: (string) | undefined;
  created_at: (string);
  created_by: (string);
  updated_at: (string);
  /**
   * Who changed it last.
   */
  updated_by: (string);
  reviewed_at?: (string) | undefined;
  reviewed_by?: (string) | undefined;
}
