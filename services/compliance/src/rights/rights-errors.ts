import { catalogue } from '@salesmesh/chassis/errors';

/** Error codes of the requests that persons make. */
export const rightsErrors = catalogue('compliance', {
  rights_request_not_found: {
    kind: 'NOT_FOUND',
    zh: '没有权利请求 {id}。',
    en: 'Rights request {id} does not exist.',
  },
  rights_request_state: {
    kind: 'FAILED_PRECONDITION',
    zh: '权利请求 {id} 的状态是 {state}，不能执行此操作。',
    en: 'Rights request {id} is {state}; this cannot be done with it any more.',
  },
  identity_token_wrong: {
    kind: 'PERMISSION_DENIED',
    zh: '身份核验令牌不正确。',
    en: 'The token for telling the outcome of the identity check is wrong.',
  },
  identity_by_officer: {
    kind: 'FAILED_PRECONDITION',
    zh: '权利请求 {id} 不是由合规官登记的，其身份核验须由合规官确认。',
    en: 'Rights request {id} was not opened by a compliance officer: an officer has to confirm the identity check.',
  },
  extension_refused: {
    kind: 'FAILED_PRECONDITION',
    zh: '不能这样延期：只可延期一次，须在期限届满前，最多两个月；中国的期限不可延长。',
    en: 'It cannot be extended so: once, before the deadline, by two months at most, and not where the law of China applies.',
  },
  archive_not_ready: {
    kind: 'FAILED_PRECONDITION',
    zh: '权利请求 {id} 没有可下载的档案：尚未完成，或保存期已过。',
    en: 'Rights request {id} has no archive: it is not completed yet, or the archive was destroyed when its time was over.',
  },
  archive_unreadable: {
    kind: 'INTERNAL',
    zh: '已保存的档案无法用当前密钥解开。',
    en: 'A stored archive does not open with the content key in use. Check the key.',
  },
});
