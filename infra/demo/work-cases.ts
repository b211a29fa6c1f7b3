import { setTimeout as delay } from 'node:timers/promises';
import type { GatewayApi } from './gateway-api.ts';
import type { Counts } from './reconcile.ts';
import type { Summary } from './settle.ts';

/** What task-network counted of cases and tasks, and knowledge of the cards that were shown beside them. */
export type CaseTally = {
  readonly opened: number;
  readonly byState: Counts;
  readonly byWait: Counts;
  readonly byResult: Counts;
  readonly tasks: number;
  readonly tasksByState: Counts;
  /** Tasks that people completed in this run, as they were told. */
  readonly completedHere: number;
  readonly cardsShown: number;
  readonly cardsCited: number;
};

type CaseSummary = {
  cases: number;
  by_state: Counts;
  by_wait: Counts;
  by_result: Counts;
  tasks: number;
  tasks_by_state: Counts;
  cards_attached: number;
  tasks_awaiting_cards: number;
};
type Task = { id: string; cards: { title: string; reasons: { zh: string; en: string }[] }[] };
type Completion = { outcome: string; values?: Record<string, string> };

const pollMs = 250;
const settleWithinMs = 120_000;
const approved = 8;
const rejected = 4;
const reached = 20;
const postponed = 5;

type People = {
  readonly manager: GatewayApi;
  readonly officer: GatewayApi;
  readonly rep: GatewayApi;
  say(line: string): void;
};

/** The officer answers some approvals and the representative works some tasks; returns how many tasks that completed. */
export async function workTasks({ officer, rep, say }: People): Promise<number> {
  const approvals = await openTasks(officer, `role=compliance_officer&page_size=${approved + rejected}`);
  const answers = await Promise.all(
    approvals.map((task, at) => complete(officer, task, { outcome: at < approved ? 'approved' : 'rejected' })),
  );
  const own = await openTasks(rep, `state=assigned&page_size=${reached + postponed}`);
  const shown = own.find(({ cards }) => cards.length > 0)?.cards[0];
  if (shown !== undefined)
    say(`a card beside a task: "${shown.title}", ${shown.reasons.map(({ en }) => en).join('; ')}`);
  const work = await Promise.all(
    own.map((task, at) =>
      complete(rep, task, at < reached ? { outcome: 'reached', values: { note: 'demo' } } : { outcome: 'lost' }),
    ),
  );
  say(`${answers.length} approvals answered, ${work.length} customers contacted or given up`);
  return answers.length + work.length;
}

async function openTasks(api: GatewayApi, query: string): Promise<Task[]> {
  const { tasks } = await api.call<{ tasks: (Task & { state: string })[] }>('GET', `/v1/tasks?${query}`);
  return tasks.filter(({ state }) => state === 'open' || state === 'assigned');
}

async function complete(api: GatewayApi, { id }: Task, completion: Completion): Promise<void> {
  await api.call('POST', `/v1/tasks/${id}/complete`, completion, `demo-${id}`);
}

/** Waits until every case rests where its automation does, and every card that was found is shown and cited. */
export async function settleCases(manager: GatewayApi, dispatched: number): Promise<Omit<CaseTally, 'completedHere'>> {
  const giveUpAt = performance.now() + settleWithinMs;
  for (;;) {
    const [cases, cards, automations] = await Promise.all([
      manager.call<CaseSummary>('GET', '/v1/cases/summary'),
      manager.call<{ citations: number }>('GET', '/v1/cards/summary'),
      manager.call<Summary>('GET', '/v1/automations/summary'),
    ]);
    const isAtRest = cases.cases >= dispatched && !cases.by_wait.call && cases.tasks_awaiting_cards === 0;
    const isTogether =
      (cases.by_wait.wait ?? 0) === (automations.by_state.waiting_time ?? 0) &&
      (cases.by_wait.approval ?? 0) === (automations.by_state.waiting_approval ?? 0);
    if (isAtRest && isTogether && cases.cards_attached === cards.citations) {
      return {
        ...{ opened: cases.cases, byState: cases.by_state, byWait: cases.by_wait, byResult: cases.by_result },
        ...{ tasks: cases.tasks, tasksByState: cases.tasks_by_state },
        ...{ cardsShown: cases.cards_attached, cardsCited: cards.citations },
      };
    }
    if (performance.now() > giveUpAt) throw new Error(`the cases did not settle: ${JSON.stringify({ cases, cards })}`);
    await delay(pollMs);
  }
}
