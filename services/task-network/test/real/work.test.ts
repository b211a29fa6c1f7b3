import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { manualClock } from '@salesmesh/chassis/clock';
import type { Case, Task } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import { calls } from '../../src/flow/known-names.ts';
import { leadFollowUp, smallFlow } from '../fixtures/flows.ts';
import { as, ownServers, startTaskNetwork, type TaskNetwork } from '../fixtures/task-network-service.ts';

const clock = manualClock('2026-11-23T02:00:00Z');
let servers: Awaited<ReturnType<typeof ownServers>>;
let service: TaskNetwork;

const manager = <T>(fn: () => T) => as('sales_manager', fn);
const rep = <T>(fn: () => T, sub = 'li') => as('rep', fn, sub);
const requestId = () => randomUUID();

before(async () => {
  servers = await ownServers();
  service = await startTaskNetwork({ ...servers, clock });
  await manager(() => service.flows.putFlow({ request_id: 'small', flow: smallFlow() }));
});
after(async () => {
  await service[Symbol.asyncDispose]();
  await servers[Symbol.asyncDispose]();
});

async function opened(changes: { owner?: string; amount?: string } = {}): Promise<Case> {
  const { owner = 'li', amount = '100' } = changes;
  const request = { request_id: requestId(), flow_id: 'small', subject: 's', owner, variables: { amount } };
  const answer = await manager(() => service.cases.openCase(request));
  assert.ok(answer.case);
  return answer.case;
}
async function taskOf({ id }: Case): Promise<Task> {
  const { tasks } = await manager(() => service.cases.getCaseHistory({ case_id: id }));
  const task = tasks.at(-1);
  assert.ok(task);
  return task;
}

describe('flows', () => {
  test('two puts at once get a version each or a conflict, a repeated put none', async () => {
    const flow = smallFlow({ id: 'race' });
    const titled = (title: string) => smallFlow({ id: 'race', title: { zh: title, en: title } });
    const puts = ['a', 'b'].map((title) =>
      manager(() => service.flows.putFlow({ request_id: title, flow: titled(title) })),
    );
    const settled = await Promise.allSettled(puts);
    const versions = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value.flow?.version] : []));
    const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    assert.equal(new Set(versions).size, versions.length);
    assert.deepEqual(new Set(refused), new Set(refused.length === 0 ? [] : ['tasks.version_conflict']));
    await manager(() => service.flows.putFlow({ request_id: 'c0', flow }));
    const known = await manager(() => service.flows.putFlow({ request_id: 'c', flow }));
    const again = await manager(() => service.flows.putFlow({ request_id: 'c', flow }));
    assert.equal(again.flow?.version, known.flow?.version);
    const former = Math.max(...versions.map(Number)) + 1;
    assert.equal(known.flow?.version, former, 'what says the same is no new version');
    const changed = await manager(() => service.flows.putFlow({ request_id: 'c2', flow: titled('c2') }));
    assert.equal(changed.flow?.version, former + 1);
    const late = await manager(() => service.flows.putFlow({ request_id: 'c', flow }));
    assert.equal(late.flow?.version, former, 'a repeated request gets what it got');
    const stale = manager(() => service.flows.putFlow({ request_id: 'd', flow, expected_version: 99 }));
    await assert.rejects(stale, { code: 'tasks.version_conflict' });
  });

  test('a flow with faults is refused with each of them, and nothing is stored', async () => {
    const flow = smallFlow({ id: 'faulty', start: 'nowhere' });
    await assert.rejects(
      manager(() => service.flows.putFlow({ request_id: requestId(), flow })),
      (error: { code: string; fields: { field: string }[] }) =>
        error.code === 'tasks.flow_invalid' && error.fields.some(({ field }) => field === 'flow.start'),
    );
    await assert.rejects(
      manager(() => service.flows.getFlow({ flow_id: 'faulty' })),
      { code: 'tasks.flow_not_found' },
    );
  });

  test('a running case stays on the version it was opened with', async () => {
    const flow = smallFlow({ id: 'pinned' });
    await manager(() => service.flows.putFlow({ request_id: requestId(), flow }));
    const open = { request_id: requestId(), flow_id: 'pinned', subject: 's', variables: { amount: '100' } };
    const { case: running } = await manager(() => service.cases.openCase(open));
    const changed = (flow.steps ?? []).map((step) =>
      step.id === 'done' ? { id: 'done', end: { result: 'new' } } : step,
    );
    await manager(() => service.flows.putFlow({ request_id: requestId(), flow: { ...flow, steps: changed } }));
    const task = await taskOf(running as Case);
    const complete = { request_id: requestId(), task_id: task.id, outcome: 'reached', values: { mood: 'good' } };
    await rep(() => service.tasks.completeTask(complete));
    const { case: done } = await manager(() => service.cases.getCase({ case_id: running?.id ?? '' }));
    assert.deepEqual([done?.result, done?.flow_version], ['finished', 1]);
    const { case: next } = await manager(() => service.cases.openCase({ ...open, request_id: requestId() }));
    assert.equal(next?.flow_version, 2);
  });

  test('are listed page by page, and only a manager puts them', async () => {
    const first = await manager(() => service.flows.listFlows({ page_size: 1 }));
    const second = await manager(() => service.flows.listFlows({ page_size: 1, page_token: first.next_page_token }));
    assert.notEqual(first.flows[0]?.id, second.flows[0]?.id);
    await assert.rejects(
      rep(() => service.flows.putFlow({ request_id: requestId(), flow: smallFlow() })),
      { code: 'chassis.permission_denied' },
    );
  });

  test('a dry run tells the way and leaves nothing behind', async () => {
    const before_ = await manager(() => service.cases.summariseCases({}));
    const script = [{ step: 'request', outcome: 'next', values: { automation_id: 'a', automation_outcome: 'deny' } }];
    const run = await manager(() => service.flows.dryRunFlow({ flow: leadFollowUp, script }));
    assert.deepEqual(
      run.path.map(({ step }) => step),
      ['request', 'outcome', 'by-hand'],
    );
    assert.deepEqual(await manager(() => service.cases.summariseCases({})), before_);
  });
});

test('one flow alone is opened by a happening', async () => {
  await manager(() => service.flows.putFlow({ request_id: requestId(), flow: leadFollowUp }));
  const second = { ...leadFollowUp, id: 'second' };
  await assert.rejects(
    manager(() => service.flows.putFlow({ request_id: requestId(), flow: second })),
    { code: 'tasks.flow_invalid' },
  );
  const { trigger: _, ...byHand } = leadFollowUp;
  const wanted = ['lead_id', 'contact_id', 'contact_version', 'channel', 'rep_id', 'team'];
  const flow = { ...byHand, variables: wanted };
  await manager(() => service.flows.putFlow({ request_id: requestId(), flow }));
  const put = await manager(() => service.flows.putFlow({ request_id: requestId(), flow: second }));
  assert.equal(put.flow?.version, 1);
  await manager(() => service.flows.putFlow({ request_id: requestId(), flow: { ...flow, id: 'second' } }));
});

describe('a case opened by hand', () => {
  test('is one for one request, and needs the variables of its flow', async () => {
    const request = { request_id: requestId(), flow_id: 'small', subject: 's', variables: { amount: '1' } };
    const [first, again] = await Promise.all([
      manager(() => service.cases.openCase(request)),
      manager(() => service.cases.openCase(request)),
    ]);
    assert.deepEqual([first.case?.id, first.case?.state, first.case?.result], [again.case?.id, 'done', 'finished']);
    const wrong = { ...request, request_id: requestId(), variables: { other: '1' } };
    await assert.rejects(
      manager(() => service.cases.openCase(wrong)),
      { code: 'tasks.invalid_request' },
    );
  });

  test('of a flow that calls services is for a manager alone, and one for somebody else, too', async () => {
    const variables = calls.request_automation.needs;
    const { trigger: _, ...calling } = { ...leadFollowUp, id: 'calling', variables: [...variables] };
    await manager(() => service.flows.putFlow({ request_id: requestId(), flow: calling }));
    const request = (changes: object) => ({ request_id: requestId(), flow_id: 'small', subject: 's', ...changes });
    for (const changes of [{ flow_id: 'calling' }, { owner: 'wang', variables: { amount: '1' } }]) {
      await assert.rejects(
        rep(() => service.cases.openCase(request(changes))),
        { code: 'tasks.flow_not_yours' },
      );
    }
    const own = await rep(() => service.cases.openCase(request({ variables: { amount: '1' } })));
    assert.equal(own.case?.owner, 'li');
  });

  test('is not for a flow that an event opens', async () => {
    await manager(() => service.flows.putFlow({ request_id: requestId(), flow: leadFollowUp }));
    const request = { request_id: requestId(), flow_id: 'lead-follow-up', subject: 's' };
    await assert.rejects(
      manager(() => service.cases.openCase(request)),
      { code: 'tasks.flow_triggered' },
    );
  });
});

describe('a task', () => {
  test('is taken by one of two who want it at once', async () => {
    const task = await taskOf(await opened());
    const claims = ['li', 'wang'].map((sub) =>
      rep(() => service.tasks.claimTask({ request_id: requestId(), task_id: task.id }), sub),
    );
    const settled = await Promise.allSettled(claims);
    assert.equal(settled.filter(({ status }) => status === 'fulfilled').length, 1);
    const codes = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    assert.equal(codes.length, 1);
    assert.ok(['tasks.version_conflict', 'tasks.task_not_found', 'tasks.task_taken'].includes(codes[0] ?? ''));
  });

  test('is completed once by a repeated request, and not again by another', async () => {
    const task = await taskOf(await opened());
    const complete = { request_id: requestId(), task_id: task.id, outcome: 'reached', values: { mood: 'good' } };
    const first = await rep(() => service.tasks.completeTask(complete));
    const again = await rep(() => service.tasks.completeTask(complete));
    assert.deepEqual([first.task?.state, again.task?.version], ['completed', first.task?.version]);
    await assert.rejects(
      rep(() => service.tasks.completeTask({ ...complete, request_id: requestId() })),
      { code: 'tasks.task_closed' },
    );
  });

  test('completed by two at once moves its case once', async () => {
    const found = await opened();
    const task = await taskOf(found);
    const complete = () => ({ request_id: requestId(), task_id: task.id, outcome: 'later', values: { mood: 'bad' } });
    const settled = await Promise.allSettled([
      rep(() => service.tasks.completeTask(complete())),
      rep(() => service.tasks.completeTask(complete())),
    ]);
    assert.equal(settled.filter(({ status }) => status === 'fulfilled').length, 1);
    const { entries } = await manager(() => service.cases.getCaseHistory({ case_id: found.id }));
    assert.equal(entries.filter(({ what }) => what === 'completed').length, 1);
  });

  test('refuses outcomes and values that its step does not know, naming each', async () => {
    const task = await taskOf(await opened());
    const wrong = { request_id: requestId(), task_id: task.id, outcome: 'fly', values: { mood: 'so', x: '1' } };
    await assert.rejects(
      rep(() => service.tasks.completeTask(wrong)),
      ({ code, fields }: { code: string; fields: { field: string }[] }) =>
        code === 'tasks.invalid_request' && fields.map(({ field }) => field).join() === 'outcome,values.x,values.mood',
    );
  });

  test('is passed on by whoever has it or a manager, and seen by nobody else', async () => {
    const task = await taskOf(await opened());
    const delegate = (assignee?: string) => ({
      request_id: requestId(),
      task_id: task.id,
      ...(assignee ? { assignee } : {}),
    });
    await rep(() => service.tasks.claimTask({ request_id: requestId(), task_id: task.id }));
    await rep(() => service.tasks.delegateTask(delegate('wang')));
    await assert.rejects(
      rep(() => service.tasks.getTask({ task_id: task.id })),
      { code: 'tasks.task_not_found' },
    );
    await assert.rejects(
      rep(() => service.tasks.delegateTask(delegate('li'))),
      { code: 'tasks.task_not_found' },
    );
    await manager(() => service.tasks.delegateTask(delegate()));
    const back = await rep(() => service.tasks.getTask({ task_id: task.id }));
    assert.deepEqual([back.task?.state, back.task?.assignee], ['open', undefined]);
    const stale = { ...delegate('li'), expected_version: 1 };
    await assert.rejects(
      manager(() => service.tasks.delegateTask(stale)),
      { code: 'tasks.version_conflict' },
    );
  });
});

describe('lists', () => {
  test('refuse a page of less than none or of more than may be', async () => {
    for (const page_size of [-1, 1_001]) {
      const refused = { code: 'chassis.page_size_invalid' };
      await assert.rejects(
        manager(() => service.tasks.listTasks({ page_size })),
        refused,
      );
      await assert.rejects(
        manager(() => service.flows.listFlows({ page_size })),
        refused,
      );
    }
  });

  test('show a rep own tasks and the queue, due first, each once over all pages; a manager all', async () => {
    const mine = await Promise.all([opened(), opened(), opened()]);
    const ids = await Promise.all(mine.map(async (one) => (await taskOf(one)).id));
    const elsewhere = await taskOf(await opened());
    await rep(() => service.tasks.claimTask({ request_id: requestId(), task_id: elsewhere.id }), 'wang');
    const seen: Task[] = [];
    let page_token = '';
    do {
      const page = await rep(() => service.tasks.listTasks({ page_size: 2, page_token, state: 'open' }));
      seen.push(...page.tasks);
      page_token = page.next_page_token;
    } while (page_token !== '');
    const seenIds = seen.map(({ id }) => id);
    assert.equal(new Set(seenIds).size, seenIds.length);
    assert.deepEqual(
      ids.filter((id) => !seenIds.includes(id)),
      [],
    );
    const dues = seen.map(({ due_at }) => due_at ?? '');
    assert.deepEqual(dues, dues.toSorted());
    const own = await rep(() => service.tasks.listTasks({ assignee: 'wang', page_size: 100 }));
    assert.deepEqual(own.tasks, []);
    const all = await manager(() => service.tasks.listTasks({ assignee: 'wang', state: 'assigned', page_size: 100 }));
    assert.ok(all.tasks.some(({ id }) => id === elsewhere.id));
    await assert.rejects(
      manager(() => service.tasks.listTasks({ state: 'lost' })),
      { code: 'tasks.invalid_request' },
    );
  });

  test('show what is to be done before what is over, each once whatever the pages, and read no more than a page needs', async () => {
    const done: string[] = [];
    clock.advance(1_000);
    for (let count = 0; count < 12; count += 1) {
      const task = await taskOf(await opened());
      const completion = { request_id: requestId(), task_id: task.id, outcome: 'reached', values: { mood: 'good' } };
      await rep(() => service.tasks.completeTask(completion));
      done.push(task.id);
    }
    const list = (page_size: number, page_token = '', state?: string) =>
      manager(() => service.tasks.listTasks({ page_size, page_token, ...(state === undefined ? {} : { state }) }));
    const everything = (await list(1_000)).tasks;
    for (const pageSize of [1, 3, 7]) {
      const seen: string[] = [];
      let page = await list(pageSize);
      for (; page.next_page_token !== ''; page = await list(pageSize, page.next_page_token)) {
        seen.push(...page.tasks.map(({ id }) => id));
      }
      seen.push(...page.tasks.map(({ id }) => id));
      assert.deepEqual(
        seen,
        everything.map(({ id }) => id),
      );
    }
    const isOver = ({ state }: Task) => state === 'completed' || state === 'cancelled';
    const firstOver = everything.findIndex(isOver);
    assert.ok(everything.slice(firstOver).every(isOver));
    assert.deepEqual(
      done.filter((id) => !everything.slice(firstOver).some((task) => task.id === id)),
      [],
    );

    const waiting = everything.slice(0, firstOver).length;
    const over = await readBy(() => list(2, '', 'completed'));
    assert.equal(over.answer.tasks.length, 2);
    assert.ok(over.examined <= 3, `a page of two tasks that are over read ${over.examined} cases`);
    const due = await readBy(() => list(waiting));
    assert.equal(due.answer.tasks.length, waiting);
    assert.match(due.plans.join(), /^IXSCAN \{ tenant: 1, tasks\.state: 1/);
    assert.ok(due.examined <= waiting, `${waiting} tasks that wait read ${due.examined} cases`);
  });

  /** What the database read of cases for one call. */
  async function readBy<T>(call: () => Promise<T>): Promise<{ answer: T; plans: string[]; examined: number }> {
    const { db } = service.store.connection;
    assert.ok(db);
    await db.dropCollection('system.profile');
    await db.command({ profile: 2 });
    const answer = await call();
    await db.command({ profile: 0 });
    const reads = await db
      .collection('system.profile')
      .find({ ns: `${service.database}.cases`, 'command.aggregate': 'cases' })
      .toArray();
    const examined = reads.reduce((sum, { docsExamined }) => sum + docsExamined, 0);
    return { answer, plans: reads.map(({ planSummary }) => String(planSummary)), examined };
  }

  test('show a rep own cases; one of another is not there', async () => {
    const foreign = await opened({ owner: 'wang' });
    const { cases } = await rep(() => service.cases.listCases({ page_size: 100, owner: 'wang' }));
    assert.deepEqual([...new Set(cases.map(({ owner }) => owner))], ['li']);
    for (const read of [service.cases.getCase, service.cases.getCaseHistory]) {
      await assert.rejects(
        rep(() => read({ case_id: foreign.id })),
        { code: 'tasks.case_not_found' },
      );
    }
    await assert.rejects(
      rep(() => service.cases.summariseCases({})),
      { code: 'chassis.permission_denied' },
    );
  });
});
