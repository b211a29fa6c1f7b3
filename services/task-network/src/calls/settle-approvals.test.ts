import assert from 'node:assert/strict';
import { test } from 'node:test';
import { currentContext, noPerson, runWith } from '@salesmesh/chassis/context';
import { catalogue } from '@salesmesh/chassis/errors';
import type { Automation } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { CallOrder } from './call-desk.ts';
import { approveAutomations } from './settle-approvals.ts';

const errors = catalogue('compliance', {
  not_waiting_for_approval: { kind: 'FAILED_PRECONDITION', zh: '不在等待。', en: 'It does not wait.' },
  automation_not_found: { kind: 'NOT_FOUND', zh: '没有。', en: 'There is none.' },
  store_unavailable: { kind: 'UNAVAILABLE', zh: '暂不可用。', en: 'It is away.' },
});
const boss = { sub: 'boss', roles: ['sales_manager'] };
const order = (id: string): CallOrder => ({ requestId: id, variables: { automation_id: id }, approver: boss });
const permitted = (id: string) => ({ id, state: 'permitted', decision: { outcome: 'allow' }, history: [] });

/** The automation's id says how compliance answers: `settled-…` was settled by somebody else. */
function compliance() {
  const approvers: string[] = [];
  const answer = (id: string) => ({ automation: permitted(id) as unknown as Automation });
  return {
    approvers,
    approveAutomation: async ({ automation_id: id = '' }) => {
      approvers.push(currentContext().actor.sub);
      if (id.startsWith('settled')) throw errors.not_waiting_for_approval();
      if (id === 'away') throw errors.store_unavailable();
      return answer(id);
    },
    rejectAutomation: async ({ automation_id: id = '' }) => answer(id),
    getAutomation: async ({ automation_id: id = '' }) => {
      if (id === 'settled-and-gone') throw errors.automation_not_found();
      if (id === 'settled-and-away') throw errors.store_unavailable();
      return answer(id);
    },
  };
}

test('each order of a batch is answered by itself, whatever becomes of the others', async () => {
  const desk = compliance();
  const ids = ['waits', 'settled', 'settled-and-gone', 'settled-and-away', 'away'];
  const results = await runWith({ tenant: 't1', actor: noPerson }, () => approveAutomations(desk)(ids.map(order)));
  assert.deepEqual(
    ids.map((id) => results.get(id)?.kind),
    ['answered', 'answered', 'refused', 'unanswered', 'unanswered'],
  );
  assert.deepEqual(new Set(desk.approvers), new Set(['boss']));
});

test('nothing is approved where no person approved', async () => {
  const desk = compliance();
  const { approver: _, ...nobodys } = order('waits');
  const results = await runWith({ tenant: 't1', actor: noPerson }, () => approveAutomations(desk)([nobodys]));
  assert.deepEqual(results.get('waits'), { kind: 'refused', code: 'tasks.approver_missing' });
  assert.deepEqual(desk.approvers, []);
});
