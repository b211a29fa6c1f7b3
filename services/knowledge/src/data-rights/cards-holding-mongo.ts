import { type Holding, type PersonAsked, rowsOf } from '@salesmesh/chassis/data-rights';
import type { Card } from '../card/card.ts';
import type { CardModels } from '../card/card-store-mongo.ts';

/** Stands where an author was. */
const ERASED_AUTHOR = 'erased';
const authorFields = ['created_by', 'updated_by', 'reviewed_by'] as const;

/** Cards hold no customer; people of the house stand in them by sign-in name. What they knew stays, who wrote it goes. */
export function cardsHolding({ cards, past }: CardModels): Holding {
  const written = (prefix: string, author: string) => ({
    $or: authorFields.map((field) => ({ [`${prefix}${field}`]: author })),
  });
  const about = ({ personId }: PersonAsked) => written('', personId);
  const withoutAuthor = (prefix: string, author: string) => [
    {
      $set: Object.fromEntries(
        authorFields.map((field) => {
          const path = `${prefix}${field}`;
          return [path, { $cond: [{ $eq: [`$${path}`, { $literal: author }] }, ERASED_AUTHOR, `$${path}`] }];
        }),
      ),
    },
  ];
  return {
    name: 'knowledge.cards',
    count: (person) => cards.countDocuments(about(person)),
    export: (person) => rowsOf(async () => (await cards.find(about(person))).map(shown)),
    erase: async (person) => {
      const { personId } = person;
      await cards.updateMany(about(person), withoutAuthor('', personId));
      await past.updateMany(written('card.', personId), withoutAuthor('card.', personId));
    },
  };
}

function shown({ _id, state, content, created_at, created_by, updated_at, updated_by }: Card & { _id: string }) {
  return { id: _id, state, content, created_at, created_by, updated_at, updated_by };
}
