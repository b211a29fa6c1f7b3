// Original file: salesmesh/knowledge/v1/events.proto

import type { CardStateInput as _salesmesh_knowledge_v1_CardStateInput, CardState as _salesmesh_knowledge_v1_CardState } from '../../../salesmesh/knowledge/v1/CardState.ts';

/**
 * A card was made, changed, reviewed or retired.
 */
export interface CardChangedInput {
  card_id?: (string) | undefined;
  version?: (number) | undefined;
  state?: (_salesmesh_knowledge_v1_CardStateInput) | undefined;
  changed_at?: (string) | undefined;
}

/**
 * A card was made, changed, reviewed or retired.
 */
export interface CardChanged {
  card_id: (string);
  version: (number);
  state: (_salesmesh_knowledge_v1_CardState);
  changed_at: (string);
}
