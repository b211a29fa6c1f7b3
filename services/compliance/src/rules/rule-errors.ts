import { catalogue } from '@salesmesh/chassis/errors';

/** Error codes of the life of the rules. */
export const ruleErrors = catalogue('compliance', {
  rules_of_another_tenant: {
    kind: 'PERMISSION_DENIED',
    zh: '本系统的规则由另一租户的合规官维护。',
    en: 'The rules of this installation are kept by the officers of another tenant.',
  },
  rule_change_not_allowed: {
    kind: 'PERMISSION_DENIED',
    zh: '您无权对该规则修订执行此操作；起草、修改过该修订或为其更换所依据规则的人不能批准它，请由另一位合规官批准。',
    en: 'You may not do this with the revision. Whoever drafted, changed or rebased it may not approve it; ask another officer.',
  },
  revision_not_found: {
    kind: 'NOT_FOUND',
    zh: '没有规则修订 {id}。',
    en: 'Revision {id} of the rules does not exist.',
  },
  rule_file_not_found: {
    kind: 'NOT_FOUND',
    zh: '修订 {id} 中没有文件 {path}。',
    en: 'Revision {id} has no file {path}.',
  },
  revision_not_in_state: {
    kind: 'FAILED_PRECONDITION',
    zh: '修订 {id} 的状态是 {state}，不能执行 {act}。',
    en: 'Revision {id} is {state}; it cannot be {act} now.',
  },
  revision_not_checked: {
    kind: 'FAILED_PRECONDITION',
    zh: '修订 {id} 的当前内容尚未通过检查，请先检查。',
    en: 'Revision {id} has no passed check of exactly this content. Check it first.',
  },
  revision_base_moved: {
    kind: 'FAILED_PRECONDITION',
    zh: '修订 {id} 所依据的规则已不再生效，请重新以现行规则为基础并检查。',
    en: 'The rules that revision {id} changes are no longer those in force. Take up the rules in force, then check again.',
  },
  revision_never_in_force: {
    kind: 'FAILED_PRECONDITION',
    zh: '修订 {id} 从未生效，不能回退到它。',
    en: 'Revision {id} was never in force, so nothing can be rolled back to it.',
  },
  revision_already_in_force: {
    kind: 'FAILED_PRECONDITION',
    zh: '修订 {id} 正在生效。',
    en: 'Revision {id} is in force already.',
  },
  law_bundle_refused: {
    kind: 'FAILED_PRECONDITION',
    zh: '规则包未通过校验（{why}），未被采用。',
    en: 'The bundle of rules was not accepted: {why}.',
  },
  law_bundle_missing: {
    kind: 'UNAVAILABLE',
    zh: '规则包 {sha256} 尚未到达。',
    en: 'The bundle of rules {sha256} has not arrived.',
  },
});
