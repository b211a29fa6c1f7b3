// Original file: salesmesh/knowledge/v1/search_service.proto

import type { SceneInput as _salesmesh_knowledge_v1_SceneInput, Scene as _salesmesh_knowledge_v1_Scene } from '../../../salesmesh/knowledge/v1/Scene.ts';
import type { ViewerInput as _salesmesh_knowledge_v1_ViewerInput, Viewer as _salesmesh_knowledge_v1_Viewer } from '../../../salesmesh/knowledge/v1/Viewer.ts';

export interface SuggestItemInput {
  /**
   * The caller's own mark, such as a task's id; unique in the request.
   */
  key?: (string) | undefined;
  /**
   * Free text; empty ranks by scene and freshness alone.
   */
  text?: (string) | undefined;
  scene?: (_salesmesh_knowledge_v1_SceneInput | null) | undefined;
  limit?: (number) | undefined;
  /**
   * Who will see the cards. Without it, only cards that everybody of the tenant may see.
   */
  viewer?: (_salesmesh_knowledge_v1_ViewerInput | null) | undefined;
  language?: (string) | undefined;
}

export interface SuggestItem {
  /**
   * The caller's own mark, such as a task's id; unique in the request.
   */
  key: (string);
  /**
   * Free text; empty ranks by scene and freshness alone.
   */
  text: (string);
  scene: (_salesmesh_knowledge_v1_Scene | null);
  limit: (number);
  /**
   * Who will see the cards. Without it, only cards that everybody of the tenant may see.
   */
  viewer: (_salesmesh_knowledge_v1_Viewer | null);
  language?: (string) | undefined;
}
