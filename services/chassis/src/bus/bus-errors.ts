import { catalogue } from '../errors/errors.ts';

/** What the bus cannot do, and the codes under which events end as dead letters. */
export const busErrors = catalogue('chassis', {
  bus_unavailable: {
    kind: 'UNAVAILABLE',
    zh: '消息总线暂不可用，请稍后重试。',
    en: 'The message bus is not available. Try again shortly.',
  },
  bus_refused: {
    kind: 'FAILED_PRECONDITION',
    zh: '消息总线拒绝了主题 {subject}（错误码 {status}），请检查流与权限。',
    en: 'The message bus refused subject {subject} (error {status}). Check the stream and the permissions.',
  },
  event_type_unknown: {
    kind: 'INTERNAL',
    zh: '事件类型 {type} 未在合约中定义。',
    en: 'Event type {type} is not in the loaded contracts.',
  },
  event_undecodable: {
    kind: 'INVALID_ARGUMENT',
    zh: '无法解码事件（类型 {type}）。',
    en: 'The event of type {type} cannot be decoded.',
  },
  event_unencodable: {
    kind: 'INTERNAL',
    zh: '无法编码事件（类型 {type}）。',
    en: 'The message does not fit the event type {type}.',
  },
  delivery_exhausted: {
    kind: 'INTERNAL',
    zh: '事件多次投递均未完成处理。',
    en: 'The event was delivered many times and no attempt ended; the process may have died with it each time.',
  },
  dead_letter_not_found: {
    kind: 'NOT_FOUND',
    zh: '没有编号为 {id} 的死信。',
    en: 'There is no dead letter {id}. List them to see the present ones.',
  },
});
