import { type Holding, type PersonAsked, referencesOf, rowsOf } from '@salesmesh/chassis/data-rights';
import type { TenantModel } from '@salesmesh/chassis/store';
import { CaseStanding, type CaseState } from '../case/case.ts';

const empty = { $literal: {} };
const blankTasks = { $map: { input: '$tasks', in: { $mergeObjects: ['$$this', { values: empty }] } } };
const blankHistory = {
  $map: { input: '$history', in: { $unsetField: { field: 'detail', input: '$$this' } } },
};
/** What is left of a case is which steps it took and when: no value that anybody filled in. */
const anonymised = [
  {
    $set: {
      ...{ variables: empty, heard: empty, tasks: blankTasks, history: blankHistory },
      // A step that is being saved at this moment must not bring the values back.
      version: { $add: ['$version', 1] },
    },
  },
];

/** Cases whose subject is the person or one of the person's leads. */
export function casesHolding(model: TenantModel<CaseState>): Holding {
  const about = (person: PersonAsked) => ({ subject: { $in: [person.personId, ...referencesOf(person, 'lead')] } });
  const expired = (before: Date) => ({
    state: CaseStanding.done,
    finished_at: { $lt: before.toISOString() },
    variables: { $ne: {} },
  });
  return {
    name: 'task-network.cases',
    count: (person) => model.countDocuments(about(person)),
    export: (person) =>
      rowsOf(async () =>
        (await model.find(about(person))).map(({ _id, flow_id, state, variables, tasks, opened_at, finished_at }) => ({
          ...{ id: _id, flow_id, state, variables, opened_at, finished_at },
          tasks: tasks.map(({ id, step, title, outcome, values, closed_at }) => ({
            ...{ id, step, title, outcome, values, closed_at },
          })),
        })),
      ),
    erase: async (person) => {
      await model.updateMany(about(person), anonymised);
    },
    expiry: {
      count: (before) => model.countDocuments(expired(before)),
      destroy: async (before) => {
        await model.updateMany(expired(before), anonymised);
      },
    },
  };
}
