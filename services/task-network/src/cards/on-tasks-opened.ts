import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import type { FoundCard, SearchServiceClient, SuggestItemInput } from '@salesmesh/proto/gen/salesmesh/knowledge/v1';
import type { AttachedCard, CardQuery, TaskOpened } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import type { StoredCase, TaskState } from '../case/case.ts';
import type { CaseStore } from '../case/case-store.ts';
import type { MoveCases } from '../case/move-cases.ts';
import { stepNamed } from '../flow/flow.ts';
import type { FlowStore } from '../flow/flow-store.ts';

export type CardDeps = {
  readonly cases: CaseStore;
  readonly flows: FlowStore;
  readonly move: MoveCases;
  readonly knowledge: Pick<SearchServiceClient, 'suggestCards'>;
};
type Opened = { readonly found: StoredCase; readonly task: TaskState };

/**
 * Looks for the talk-track cards of tasks that were opened and attaches them. The case does not wait for it: while
 * knowledge is away the event comes again, later each time.
 */
export function onTasksOpened(deps: CardDeps) {
  return async (received: readonly ReceivedEvent[]): Promise<(Error | undefined)[]> => {
    const messages = received.map(({ message }) => message as unknown as TaskOpened);
    const opened = await openedTasks(deps, messages);
    if (opened.length === 0) return messages.map(() => undefined);
    const flowOf = await deps.flows.getMany(
      opened.map(({ found }) => ({ id: found.flow_id, version: found.flow_version })),
    );
    const items = opened.flatMap(({ found, task }) => {
      const flow = flowOf(found.flow_id, found.flow_version);
      const query = flow === undefined ? null : stepNamed(flow, task.step).task?.cards;
      return query ? [itemOf(query, found, task)] : [];
    });
    const answer = await deps.knowledge.suggestCards({ items });
    const caseOf = new Map(opened.map(({ found, task }) => [task.id, found._id]));
    const moved = await deps.move(
      answer.items.flatMap(({ key, cards }) => {
        const caseId = caseOf.get(key);
        const input = { kind: 'cards_found' as const, taskId: key, cards: cards.map(attachedCard) };
        return caseId === undefined ? [] : [{ caseId, input }];
      }),
    );
    return messages.map(({ case_id }) => {
      const outcome = moved.get(case_id);
      return outcome instanceof Error ? outcome : undefined;
    });
  };
}

async function openedTasks({ cases }: CardDeps, messages: readonly TaskOpened[]): Promise<Opened[]> {
  const wanting = messages.filter(({ wants_cards }) => wants_cards);
  const found = await cases.loadMany([...new Set(wanting.map(({ case_id }) => case_id))]);
  const wanted = new Set(wanting.map(({ task_id }) => task_id));
  return found.flatMap((one) =>
    one.tasks
      .filter(({ id, card_standing }) => wanted.has(id) && card_standing === 'wanted')
      .map((task) => ({ found: one, task })),
  );
}

/** Whoever works the task reads the cards, so they are looked for with the task's roles. */
function itemOf({ text, scene, limit }: CardQuery, { variables }: StoredCase, task: TaskState): SuggestItemInput {
  const fields = Object.entries(scene).flatMap(([field, value]) => {
    const known = value.startsWith('$') ? variables[value.slice(1)] : value;
    return known === undefined || known === '' ? [] : [[field, known]];
  });
  return { key: task.id, text, scene: Object.fromEntries(fields), limit, viewer: { roles: [...task.roles] } };
}

function attachedCard({ card_id, version, title, snippet, reasons }: FoundCard): AttachedCard {
  const told = reasons.map(({ reason_zh: zh, reason_en: en }) => ({ zh, en }));
  return { card_id, version, title, snippet, reasons: told };
}
