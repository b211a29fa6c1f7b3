import { catalogue } from '../errors/errors.ts';

export const policyErrors = catalogue('chassis', {
  policy_unloadable: {
    kind: 'FAILED_PRECONDITION',
    zh: '规则包 {name} 无法加载。',
    en: 'Policy {name} cannot be loaded: it is no compiled bundle, or lacks the entrypoint it names.',
  },
  policy_failed: {
    kind: 'INTERNAL',
    zh: '规则包 {name} 执行失败。',
    en: 'Policy {name} failed while it was evaluated.',
  },
  policy_undefined: {
    kind: 'INTERNAL',
    zh: '规则包 {name} 没有给出结果。',
    en: 'Policy {name} gave no result for this input.',
  },
  policy_set_empty: {
    kind: 'UNAVAILABLE',
    zh: '尚未加载任何规则包。',
    en: 'No policies have been loaded yet.',
  },
});
