import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { asArrived, leadFollowUp, smallFlow } from '../../test/fixtures/flows.ts';
import { advance, type CaseInput, openCase } from './advance.ts';
import { type CaseState, openTask, type Progress } from './case.ts';
import { moveTask } from './move-task.ts';
import type { Running } from './running.ts';

const monday = new Date('2026-11-23T02:00:00Z');
const flow = asArrived(leadFollowUp);
const at = (minutes: number): Running => ({ id: 'c', flow, now: new Date(monday.getTime() + minutes * 60_000) });
const dispatched = {
  lead_id: 'l',
  contact_id: 'p',
  contact_version: '1',
  channel: 'email',
  rep_id: 'li',
  team: 'east',
};
const opened = () => openCase({ subject: 'l', owner: 'li', variables: dispatched }, at(0));
const li = { sub: 'li', roles: ['rep'] };
const boss = { sub: 'boss', roles: ['sales_manager'] };

function answered(state: CaseState, outcome: string, number = 1): Progress {
  const told = { event: 'automation_decided', key: 'a', number };
  const answer = { values: { automation_id: 'a', automation_outcome: outcome }, told };
  const requestId = state.call?.request_id ?? '';
  return moved(advance(state, at(1), { kind: 'call_answered', requestId, answer }));
}
function decided(state: CaseState, outcome: string, number: number): Progress | undefined {
  const values = { automation_outcome: outcome };
  const happening = { event: 'automation_decided', key: 'a', number, values };
  return advance(state, at(5), { kind: 'happened', happening });
}
function moved(progress: Progress | undefined): Progress {
  assert.ok(progress, 'the case should have moved');
  return progress;
}
function complete(state: CaseState, outcome: string, by = li): Progress {
  const task = openTask(state);
  assert.ok(task, 'a task should be open');
  return moveTask(state, at(10), { task, by, move: { kind: 'complete', outcome, values: {} } });
}
const typesOf = ({ events }: Progress) => events.map(({ type }) => type);

test('a case goes on to its first call and waits for the answer', () => {
  const progress = opened();
  assert.deepEqual([progress.next.step, progress.next.waits_for], ['request', 'call']);
  assert.deepEqual(typesOf(progress), ['CaseOpened', 'CallRequested']);
});

test('what is allowed becomes the task of the representative, due in business hours', () => {
  const progress = answered(opened().next, 'allow');
  const task = openTask(progress.next);
  assert.deepEqual([task?.step, task?.assignee, task?.state], ['talk', 'li', 'assigned']);
  // 960 minutes from 10:01 on Monday in Shanghai: to 18:00, all of Tuesday's nine hours less one minute over.
  assert.equal(task?.due_at, '2026-11-24T09:01:00.000Z');
  assert.deepEqual(
    progress.timers.map(({ purpose, due_at }) => [purpose, due_at]),
    [['escalation', task?.due_at]],
  );
  const done = complete(progress.next, 'reached');
  assert.deepEqual([done.next.state, done.next.result], ['done', 'contacted']);
  assert.deepEqual(typesOf(done), ['TaskCompleted', 'CaseFinished']);
});

test('what must be approved is asked of a person, and the approval has it decided again', () => {
  const asked = answered(opened().next, 'require_approval').next;
  assert.deepEqual(
    [openTask(asked)?.kind, openTask(asked)?.roles],
    ['approval', ['sales_manager', 'compliance_officer']],
  );
  const approved = complete(asked, 'approved', boss).next;
  assert.deepEqual([approved.call?.name, approved.approver?.sub], ['approve_automation', 'boss']);
  assert.equal(openTask(answered(approved, 'allow', 2).next)?.step, 'talk');
  const still = answered(approved, 'require_approval', 2).next;
  assert.equal(openTask(still)?.step, 'approval');
  assert.equal(complete(asked, 'rejected', boss).next.call?.name, 'reject_automation');
});

test('an approval given elsewhere ends the task here', () => {
  const asked = answered(opened().next, 'require_approval').next;
  const settled = moved(decided(asked, 'allow', 2));
  assert.equal(openTask(settled.next)?.step, 'talk');
  assert.deepEqual(typesOf(settled), ['TaskCancelled', 'TaskOpened']);
  assert.equal(settled.next.tasks[0]?.state, 'cancelled');
});

test('what is deferred waits for the next decision, also when that came before the case looked for it', () => {
  const waiting = answered(opened().next, 'defer').next;
  assert.equal(waiting.waits_for, 'wait');
  assert.equal(openTask(moved(decided(waiting, 'allow', 2)).next)?.step, 'talk');
  const asked = answered(opened().next, 'require_approval').next;
  const approving = complete(asked, 'approved', boss).next;
  const early = moved(decided(approving, 'deny', 3)).next;
  assert.equal(early.step, 'approve');
  const later = answered(early, 'defer', 2).next;
  assert.equal(openTask(later)?.step, 'by-hand');
});

test('a decision that is known, or about another automation, moves nothing', () => {
  const waiting = answered(opened().next, 'defer', 4).next;
  assert.equal(decided(waiting, 'allow', 4), undefined);
  const happening = { event: 'automation_decided', key: 'b', number: 9, values: {} };
  assert.equal(advance(waiting, at(5), { kind: 'happened', happening }), undefined);
});

test('a call that is refused for good takes the way out that the flow gives it', () => {
  const state = opened().next;
  const requestId = state.call?.request_id ?? '';
  const refused = moved(advance(state, at(1), { kind: 'call_failed', requestId, code: 'leads.template_missing' }));
  assert.equal(openTask(refused.next)?.step, 'by-hand');
  assert.equal(refused.next.variables.call_error, 'leads.template_missing');
  assert.equal(advance(refused.next, at(1), { kind: 'call_failed', requestId, code: 'x' }), undefined);
});

test('an overdue task is escalated once and stays with whoever has it', () => {
  const talk = answered(opened().next, 'allow').next;
  const timerId = talk.timers[0]?.id ?? '';
  const late = moved(advance(talk, at(5_000), { kind: 'timer_due', timerId }));
  const task = openTask(late.next);
  assert.deepEqual([task?.is_escalated, task?.assignee, task?.roles], [true, 'li', ['rep', 'sales_manager']]);
  assert.equal(advance(late.next, at(5_000), { kind: 'timer_due', timerId }), undefined);
});

test('a pause ends by its own timer and no other, and opens a new task', () => {
  const paused = complete(answered(opened().next, 'allow').next, 'later').next;
  assert.equal(paused.waits_for, 'timer');
  assert.equal(advance(paused, at(99), { kind: 'timer_due', timerId: 'another' }), undefined);
  const again = moved(advance(paused, at(99), { kind: 'timer_due', timerId: paused.timers[0]?.id ?? '' }));
  assert.equal(again.next.tasks.length, 2);
  assert.notEqual(again.next.tasks[0]?.id, again.next.tasks[1]?.id);
});

test('a case that is withdrawn is over: its task is taken away and nothing moves it any more', () => {
  const talk = answered(opened().next, 'allow').next;
  const gone = moved(advance(talk, at(3), { kind: 'withdrawn', result: 'returned' }));
  assert.deepEqual([gone.next.state, gone.next.result, gone.next.tasks[0]?.state], ['done', 'returned', 'cancelled']);
  assert.deepEqual(typesOf(gone), ['TaskCancelled', 'CaseFinished']);
  assert.equal(advance(gone.next, at(4), { kind: 'withdrawn', result: 'returned' }), undefined);
  const calling = moved(advance(opened().next, at(3), { kind: 'withdrawn', result: 'returned' })).next;
  assert.equal(calling.call, undefined);
});

test('cards are attached once, and not to a task that is over', () => {
  const talk = answered(opened().next, 'allow').next;
  const taskId = openTask(talk)?.id ?? '';
  const cards = [{ card_id: 'k', version: 2, title: 't', snippet: 's', reasons: [] }];
  const found: CaseInput = { kind: 'cards_found', taskId, cards };
  const attached = moved(advance(talk, at(2), found));
  assert.deepEqual(typesOf(attached), ['CardsAttached']);
  assert.equal(advance(attached.next, at(2), found), undefined);
  const done = complete(talk, 'reached').next;
  assert.equal(advance(done, at(20), found), undefined);
});

test('values are checked against the fields of the task, and free text does not become a variable', () => {
  const small = asArrived(smallFlow());
  const running = { ...at(0), flow: small };
  const state = openCase({ subject: 's', variables: { amount: '100' } }, running).next;
  const task = openTask(state);
  assert.ok(task);
  const with_ = (values: Record<string, string>, outcome = 'reached') =>
    moveTask(state, running, { task, by: li, move: { kind: 'complete', outcome, values } });
  assert.equal(with_({ mood: 'good' }).next.variables.mood, 'good');
  for (const values of [{}, { mood: 'so' }, { mood: 'good', other: '1' }] as Record<string, string>[]) {
    assert.throws(() => with_(values), { code: 'tasks.invalid_request' });
  }
  assert.throws(() => with_({ mood: 'good' }, 'flown'), { code: 'tasks.invalid_request' });
});

describe('a case that goes round and round', () => {
  const running = { ...at(0), flow: asArrived(smallFlow()) };
  const talking = () => openCase({ subject: 's', variables: { amount: '100' } }, running).next;
  const move = (state: CaseState, how: Parameters<typeof moveTask>[2]['move']): Progress => {
    const task = openTask(state);
    assert.ok(task);
    return moveTask(state, running, { task, by: li, move: how });
  };
  const later = { kind: 'complete', outcome: 'later', values: { mood: 'good' } } as const;

  test('ends before its document is too large to be written, and says why', () => {
    let state = talking();
    const events: string[] = [];
    for (let turn = 0; turn < 5_000 && state.state === 'open'; turn += 1) {
      const [timer] = state.timers.filter(({ purpose }) => purpose === 'step');
      const input = { kind: 'timer_due', timerId: timer?.id ?? '' } as const;
      const progress = openTask(state) === undefined ? moved(advance(state, running, input)) : move(state, later);
      events.push(...typesOf(progress));
      state = progress.next;
    }
    assert.deepEqual([state.state, state.result], ['done', 'too_long']);
    assert.ok(state.tasks.length <= 200 && state.history.length <= 1_010);
    assert.equal(events.filter((type) => type === 'CaseFinished').length, 1);
  });

  test('is handed to and fro only until its record is full; completing it ends it then', () => {
    let state = talking();
    const handOn = () => move(state, { kind: 'delegate', assignee: 'li' });
    for (let turn = 0; turn < 1_000 - 2; turn += 1) state = handOn().next;
    assert.throws(handOn, { code: 'tasks.case_full' });
    assert.deepEqual(move(state, later).next.result, 'too_long');
  });
});

test('whatever happens in whatever order: a case ends once, every input twice is one, and ids never repeat', () => {
  const outcomes = ['allow', 'allow_with_obligations', 'require_approval', 'defer', 'deny'];
  const choices = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 40 });
  fc.assert(
    fc.property(choices, (turns) => {
      let state = opened().next;
      let number = 1;
      const ended: string[] = [];
      for (const [what, which] of turns) {
        const outcome = outcomes[which] ?? 'deny';
        number += 1;
        const input = [
          () => ({ kind: 'timer_due' as const, timerId: state.timers[0]?.id ?? 'none' }),
          () => ({
            kind: 'call_answered' as const,
            requestId: state.call?.request_id ?? 'none',
            answer: answerOf(outcome, number),
          }),
          () => ({ kind: 'call_failed' as const, requestId: state.call?.request_id ?? 'none', code: 'x' }),
          () => ({
            kind: 'happened' as const,
            happening: { event: 'automation_decided', key: 'a', number, values: { automation_outcome: outcome } },
          }),
        ][what];
        const progress = input === undefined ? humanTurn(state, which) : advance(state, at(number), input());
        if (progress === undefined) continue;
        ended.push(...progress.events.filter(({ type }) => type === 'CaseFinished').map(({ type }) => type));
        const repeated = input === undefined ? undefined : advance(progress.next, at(number), input());
        assert.equal(repeated === undefined || repeated.next.step !== 'request', true);
        state = progress.next;
      }
      assert.equal(ended.length, state.state === 'done' ? 1 : 0);
      const ids = state.tasks.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      assert.ok(state.tasks.filter((task) => task.state === 'open' || task.state === 'assigned').length <= 1);
    }),
  );
});

const answerOf = (outcome: string, number: number) => ({
  values: { automation_id: 'a', automation_outcome: outcome },
  told: { event: 'automation_decided', key: 'a', number },
});

function humanTurn(state: CaseState, which: number): Progress | undefined {
  const task = openTask(state);
  const outcome = task?.outcomes[which % (task.outcomes.length || 1)]?.outcome;
  return task === undefined || outcome === undefined ? undefined : complete(state, outcome, boss);
}
