import type { CardInput } from '@salesmesh/proto/gen/salesmesh/knowledge/v1';
import type { Card } from './card.ts';

/** A card as the contract has it; without what only storage knows. */
export function cardView(card: Card & { readonly _id: string; readonly version: number }): CardInput {
  const { _id: id, version, state, content, external_key, created_at, created_by, updated_at, updated_by } = card;
  const { reviewed_at, reviewed_by } = card;
  return {
    ...{ id, version, state, content, created_at, created_by, updated_at, updated_by },
    ...(external_key === undefined ? {} : { external_key }),
    ...(reviewed_at === undefined ? {} : { reviewed_at, reviewed_by }),
  };
}
