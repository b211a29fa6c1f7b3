import { catalogue } from '@salesmesh/chassis/errors';

export const sequencerErrors = catalogue('compliance', {
  sequencer_moved: {
    kind: 'UNAVAILABLE',
    zh: '该租户的账本已由另一个实例写入，请重试。',
    en: 'Another instance writes the ledger of this tenant by now. Try again.',
  },
  sequencer_away: {
    kind: 'UNAVAILABLE',
    zh: '写入该租户账本的实例没有应答，请稍后重试。',
    en: 'The instance that writes the ledger of this tenant does not answer. Try again shortly.',
  },
});
