// Original file: salesmesh/knowledge/v1/card_service.proto

import type { CardProblemInput as _salesmesh_knowledge_v1_CardProblemInput, CardProblem as _salesmesh_knowledge_v1_CardProblem } from '../../../salesmesh/knowledge/v1/CardProblem.ts';

export interface ImportCardRowInput {
  /**
   * Line of the file, the first being 1.
   */
  line?: (number) | undefined;
  /**
   * created | updated | unchanged | rejected
   */
  status?: (string) | undefined;
  card_id?: (string) | undefined;
  key?: (string) | undefined;
  problems?: (_salesmesh_knowledge_v1_CardProblemInput)[] | undefined;
}

export interface ImportCardRow {
  /**
   * Line of the file, the first being 1.
   */
  line: (number);
  /**
   * created | updated | unchanged | rejected
   */
  status: (string);
  card_id?: (string) | undefined;
  key?: (string) | undefined;
  problems: (_salesmesh_knowledge_v1_CardProblem)[];
}
