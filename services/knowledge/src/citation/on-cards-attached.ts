import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import type { CardsAttached } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import type { CitationStore } from './citation-store.ts';

/** Each card beside a task is a citation; an event that comes again counts nothing twice. */
export function onCardsAttached({ citations }: { readonly citations: CitationStore }) {
  return async (received: readonly ReceivedEvent[]): Promise<void> => {
    const events = received as unknown as readonly ReceivedEvent<CardsAttached>[];
    const cited = events.flatMap(({ message: { task_id: taskId, case_id: caseId, cards }, at: citedAt }) =>
      cards.map(({ card_id: cardId, version }) => ({ taskId, caseId, cardId, version, citedAt })),
    );
    await citations.add(cited);
  };
}
