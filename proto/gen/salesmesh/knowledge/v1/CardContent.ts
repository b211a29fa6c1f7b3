// Original file: salesmesh/knowledge/v1/card.proto

import type { EvidenceInput as _salesmesh_knowledge_v1_EvidenceInput, Evidence as _salesmesh_knowledge_v1_Evidence } from '../../../salesmesh/knowledge/v1/Evidence.ts';
import type { CardSceneInput as _salesmesh_knowledge_v1_CardSceneInput, CardScene as _salesmesh_knowledge_v1_CardScene } from '../../../salesmesh/knowledge/v1/CardScene.ts';
import type { CardVisibilityInput as _salesmesh_knowledge_v1_CardVisibilityInput, CardVisibility as _salesmesh_knowledge_v1_CardVisibility } from '../../../salesmesh/knowledge/v1/CardVisibility.ts';

export interface CardContentInput {
  title?: (string) | undefined;
  problem?: (string) | undefined;
  solution?: (string) | undefined;
  evidence?: (_salesmesh_knowledge_v1_EvidenceInput)[] | undefined;
  scene?: (_salesmesh_knowledge_v1_CardSceneInput | null) | undefined;
  /**
   * zh | en
   */
  language?: (string) | undefined;
  /**
   * The person who answers for it, by the id in their token.
   */
  owner?: (string) | undefined;
  /**
   * From when until when (excluded) it holds; absent where it has no such bound.
   */
  valid_from?: (string) | undefined;
  valid_until?: (string) | undefined;
  visibility?: (_salesmesh_knowledge_v1_CardVisibilityInput | null) | undefined;
}

export interface CardContent {
  title: (string);
  problem: (string);
  solution: (string);
  evidence: (_salesmesh_knowledge_v1_Evidence)[];
  scene: (_salesmesh_knowledge_v1_CardScene | null);
  /**
   * zh | en
   */
  language: (string);
  /**
   * The person who answers for it, by the id in their token.
   */
  owner: (string);
  /**
   * From when until when (excluded) it holds; absent where it has no such bound.
   */
  valid_from?: (string) | undefined;
  valid_until?: (string) | undefined;
  visibility: (_salesmesh_knowledge_v1_CardVisibility | null);
}
