import { catalogue } from '@salesmesh/chassis/errors';

/** Every error that this service says of itself, with the cure where there is one. */
export const errors = catalogue('tasks', {
  invalid_request: {
    kind: 'INVALID_ARGUMENT',
    zh: '请求中有无效的字段，请按各字段的提示修改。',
    en: 'Some fields of the request are not valid. Mend each as its own text says.',
  },
  flow_invalid: {
    kind: 'INVALID_ARGUMENT',
    zh: '流程定义有误，请按各处的提示修改。',
    en: 'The flow has faults. Mend each as its own text says.',
  },
  flow_not_found: { kind: 'NOT_FOUND', zh: '没有流程“{id}”。', en: 'There is no flow "{id}".' },
  case_not_found: { kind: 'NOT_FOUND', zh: '没有流程实例 {id}。', en: 'There is no case {id}.' },
  task_not_found: { kind: 'NOT_FOUND', zh: '没有任务 {id}。', en: 'There is no task {id}.' },
  flow_missing: {
    kind: 'FAILED_PRECONDITION',
    zh: '没有由“{trigger}”触发的流程；请先保存一个，再重放该死信。',
    en: 'No flow has the trigger "{trigger}". Put one, then replay the dead letter.',
  },
  flow_not_yours: {
    kind: 'PERMISSION_DENIED',
    zh: '流程 {id} 会调用其他服务，或案件将归他人所有：只有销售经理可以手工打开。',
    en: 'Flow {id} calls other services, or the case would be somebody else’s: only a sales manager may open it by hand.',
  },
  flow_triggered: {
    kind: 'FAILED_PRECONDITION',
    zh: '流程“{id}”由“{trigger}”自动开启，不能手动开启。',
    en: 'Cases of flow "{id}" are opened by {trigger}, not by hand.',
  },
  task_closed: {
    kind: 'FAILED_PRECONDITION',
    zh: '任务已结束（{state}）。',
    en: 'The task is over ({state}).',
  },
  case_full: {
    kind: 'FAILED_PRECONDITION',
    zh: '该流程实例的记录已满；请完成任务以结束它，或修改会反复循环的流程。',
    en: 'The record of this case is full. Complete the task to end it, and mend the flow if it goes round and round.',
  },
  task_taken: {
    kind: 'FAILED_PRECONDITION',
    zh: '任务已由他人认领；请其转交，或由经理转派。',
    en: 'Somebody else has the task. Ask for it to be delegated, or have a manager do so.',
  },
  approver_missing: {
    kind: 'FAILED_PRECONDITION',
    zh: '没有人批准；请在该调用之前加一个审批步骤。',
    en: 'No person approved. Put a step of kind approval before the call.',
  },
  version_conflict: {
    kind: 'ABORTED',
    zh: '对象在读取后已被修改，请重新读取后再试。',
    en: 'It was changed since it was read. Read it again, then retry.',
  },
  decision_early: {
    kind: 'UNAVAILABLE',
    zh: '决定先于其请求的答复到达，将重试。',
    en: 'The decision came before the answer to its request. It is tried again.',
  },
  timer_early: {
    kind: 'UNAVAILABLE',
    zh: '定时先于其步骤到达，将重试。',
    en: 'The timer came before its step. It is tried again.',
  },
  call_unanswered: {
    kind: 'UNAVAILABLE',
    zh: '调用 {call} 暂无答复（{code}），将重试。',
    en: 'The call {call} has no answer now ({code}). It is tried again.',
  },
});
