import { catalogue } from '@salesmesh/chassis/errors';

/** Error codes of finding, exporting and erasing what compliance itself holds of a person. */
export const dataRightsErrors = catalogue('compliance', {
  automations_open: {
    kind: 'UNAVAILABLE',
    zh: '该当事人还有 {count} 个自动化尚未结束，稍后再试。',
    en: 'Automations for this person are still under way ({count}). Try again shortly.',
  },
  facts_not_here: {
    kind: 'UNAVAILABLE',
    zh: '更正后的 {field} 尚未从线索服务传到，请稍后重试。',
    en: 'The corrected {field} has not come from leads yet. Try again shortly.',
  },
});
