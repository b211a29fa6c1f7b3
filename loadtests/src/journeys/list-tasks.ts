import { ask, expectAnswer } from '../lib/ask.ts';
import type { Prepared } from '../lib/data.ts';
import { pageSize } from '../lib/prepare.ts';

const name = 'list-tasks';

/** A manager looks at what is to be done, due first. */
export function listTasks(prepared: Prepared): void {
  const answer = ask(prepared, { name, method: 'GET', path: `/v1/tasks?page_size=${pageSize}` });
  expectAnswer(answer, { name, status: 200, path: 'tasks.#', isRight: (count) => count === pageSize });
}
