// Original file: salesmesh/knowledge/v1/card.proto

export const CardState = {
  CARD_STATE_UNSPECIFIED: 'CARD_STATE_UNSPECIFIED',
  /**
   * Being written. Never found by search.
   */
  CARD_STATE_DRAFT: 'CARD_STATE_DRAFT',
  /**
   * A second look was taken. Found by search while it is valid.
   */
  CARD_STATE_REVIEWED: 'CARD_STATE_REVIEWED',
  /**
   * No longer used. Never found by search.
   */
  CARD_STATE_RETIRED: 'CARD_STATE_RETIRED',
} as const;

export type CardStateInput =
  | 'CARD_STATE_UNSPECIFIED'
  | 0
  /**
   * Being written. Never found by search.
   */
  | 'CARD_STATE_DRAFT'
  | 1
  /**
   * A second look was taken. Found by search while it is valid.
   */
  | 'CARD_STATE_REVIEWED'
  | 2
  /**
   * No longer used. Never found by search.
   */
  | 'CARD_STATE_RETIRED'
  | 3

export type CardState = typeof CardState[keyof typeof CardState]
