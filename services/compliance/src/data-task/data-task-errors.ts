import { catalogue } from '@salesmesh/chassis/errors';

/** Error codes of tasks that services are given about the data of persons. */
export const dataTaskErrors = catalogue('compliance', {
  data_task_not_found: {
    kind: 'NOT_FOUND',
    zh: '没有数据任务 {id}。',
    en: 'Data task {id} does not exist.',
  },
  data_part_incomplete: {
    kind: 'UNAVAILABLE',
    zh: '数据任务 {id} 的导出部分尚未全部到达，请稍后重试。',
    en: 'Not all pieces that were exported for data task {id} have arrived yet. Try again shortly.',
  },
});
