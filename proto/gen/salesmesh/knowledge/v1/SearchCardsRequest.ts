// Original file: salesmesh/knowledge/v1/search_service.proto

import type { SceneInput as _salesmesh_knowledge_v1_SceneInput, Scene as _salesmesh_knowledge_v1_Scene } from '../../../salesmesh/knowledge/v1/Scene.ts';

export interface SearchCardsRequestInput {
  /**
   * Chinese or English, at most 1,000 characters; empty ranks by scene and freshness alone.
   */
  query?: (string) | undefined;
  scene?: (_salesmesh_knowledge_v1_SceneInput | null) | undefined;
  /**
   * zh | en; absent for both.
   */
  language?: (string) | undefined;
  /**
   * 1 to 50; 0 for the default of 10.
   */
  limit?: (number) | undefined;
}

export interface SearchCardsRequest {
  /**
   * Chinese or English, at most 1,000 characters; empty ranks by scene and freshness alone.
   */
  query: (string);
  scene: (_salesmesh_knowledge_v1_Scene | null);
  /**
   * zh | en; absent for both.
   */
  language?: (string) | undefined;
  /**
   * 1 to 50; 0 for the default of 10.
   */
  limit: (number);
}
